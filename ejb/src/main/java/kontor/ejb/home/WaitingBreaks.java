package kontor.ejb.home;

/**
 * The breaks of the person who looks.
 *
 * @param owned all that nobody resolved, counted up to 10,000
 * @param overdue those past due that do not wait for anything
 * @param toAsk pending ones whose day to ask again has come
 */
public record WaitingBreaks(long owned, long overdue, long toAsk) {}
