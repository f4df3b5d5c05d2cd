package kontor.web.home;

import java.util.List;

/**
 * Rooms that stand together in the menu.
 *
 * @param title message key of the heading, null without one
 * @param rooms at least one
 */
public record RoomGroup(String title, List<Room> rooms) {}
