package kontor.web.home;

/**
 * An entry of the rooms menu.
 *
 * @param name the name a page gives as its {@code room}
 * @param title message key of its title
 * @param address where it leads
 * @param icon its drawing, without {@code ki-}
 * @param letter the letter that goes there after {@code g}
 * @param count what waits there, 0 when nothing or not counted
 */
public record Room(
    String name, String title, String address, String icon, String letter, long count) {}
