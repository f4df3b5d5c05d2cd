package kontor.web.recon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kontor.web.frame.Ranges;
import kontor.web.frame.Words;

/** What narrows a list, said as the parts of a sentence. */
final class FilterWords {

  /**
   * A part of the sentence.
   *
   * @param names the filters it speaks of, which are taken away with it
   */
  record Part(String words, List<String> names) {}

  private static final String KEY = "recon.said.";

  private FilterWords() {}

  /** The parts for what narrows, in the order of the filters. */
  static List<Part> of(WorkspaceFilter filter, boolean decided) {
    List<Part> parts = new ArrayList<>();
    add(parts, days(filter, decided ? "decided" : "booked"), "from", "to");
    add(parts, amounts(filter), "least", "most");
    add(parts, said("text", filter.getText()), "text");
    add(parts, said("currency", filter.getCurrency()), "currency");
    add(parts, rule(filter.getRule()), "rule");
    add(parts, status(filter.getStatus()), "status");
    return parts;
  }

  private static void add(List<Part> parts, String words, String... names) {
    if (words != null) {
      parts.add(new Part(words, List.of(names)));
    }
  }

  private static String said(String key, String value) {
    return value == null ? null : Words.of(KEY + key, value);
  }

  private static String rule(String rule) {
    return "hand".equals(rule) ? Words.of(KEY + "byHand") : said("rule", rule);
  }

  private static String status(String status) {
    return status == null ? null : Words.of(KEY + "status." + status);
  }

  private static String days(WorkspaceFilter filter, String what) {
    LocalDate from = Ranges.day(filter.getFrom());
    LocalDate to = Ranges.day(filter.getTo());
    String key = KEY + what;
    if (from == null && to == null) {
      return null;
    }
    if (from == null) {
      return Words.of(key + ".until", Words.longDay(to));
    }
    if (to == null) {
      return Words.of(key + ".from", Words.longDay(from));
    }
    if (from.equals(to)) {
      return Words.of(key + ".on", Words.longDay(from));
    }
    return isMonth(from, to)
        ? Words.of(key + ".in", Words.month(from))
        : Words.of(key + ".between", Words.longDay(from), Words.longDay(to));
  }

  private static boolean isMonth(LocalDate from, LocalDate to) {
    return from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
  }

  private static String amounts(WorkspaceFilter filter) {
    BigDecimal least = Ranges.amount(filter.getLeast());
    BigDecimal most = Ranges.amount(filter.getMost());
    String key = KEY + "amounts";
    if (least == null && most == null) {
      return null;
    }
    if (least == null) {
      return Words.of(key + ".until", shown(most, filter));
    }
    if (most == null) {
      return Words.of(key + ".from", shown(least, filter));
    }
    return least.compareTo(most) == 0
        ? Words.of(key + ".of", shown(least, filter))
        : Words.of(key + ".between", shown(least, filter), shown(most, filter));
  }

  private static String shown(BigDecimal amount, WorkspaceFilter filter) {
    return Words.amount(amount, filter.getCurrency());
  }
}
