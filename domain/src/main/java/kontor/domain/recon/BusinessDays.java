package kontor.domain.recon;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The days on which a bank works: all but Saturdays, Sundays and its free days.
 *
 * @param zone where its days begin and end
 * @param free days besides weekends on which nobody works
 */
public record BusinessDays(ZoneId zone, Set<LocalDate> free) {

  public BusinessDays {
    free = Set.copyOf(free);
  }

  public boolean isWorking(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !free.contains(day);
  }

  /** The first working day behind the day of a moment. */
  public LocalDate next(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, zone).plusDays(1);
    while (!isWorking(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** When the first working day behind the day of a moment is over. */
  public Instant endOfNext(Instant moment) {
    return next(moment).plusDays(1).atStartOfDay(zone).toInstant();
  }
}
