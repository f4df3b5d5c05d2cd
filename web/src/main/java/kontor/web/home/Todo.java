package kontor.web.home;

/**
 * One line of what waits: how many, what, where it is done.
 *
 * @param count how many wait
 * @param title what waits
 * @param detail where or which, in the second line
 * @param state the chip's state: suggested, break, pending, plain
 * @param sign the chip's drawing
 * @param chip the chip's word
 * @param act the button's verb
 * @param address where the button leads
 */
public record Todo(
    long count,
    String title,
    String detail,
    String state,
    String sign,
    String chip,
    String act,
    String address) {}
