package kontor.ejb.intake.account;

import java.util.ArrayList;
import java.util.List;

/** The statements of a chain that a filter lets through, as a {@code from … where …}. */
final class Narrowed {

  private static final String FINDINGS =
      """
       and (s.held or s.follows = false
         or s.finding in ('GAP', 'OVERLAP', 'LATE', 'REISSUED', 'DUPLICATE'))\
      """;

  private final StringBuilder text = new StringBuilder(ChainSql.COUNTS + ChainSql.OF_KEY);
  private final List<Object> parameters = new ArrayList<>();

  Narrowed(ChainKey key, ChainFilter filter) {
    parameters.addAll(List.of(key.account(), key.currency(), key.kind().name()));
    if (filter.from() != null) {
      and(" and s.last_day >= ?", filter.from());
    }
    if (filter.to() != null) {
      and(" and s.first_day < ?", filter.to());
    }
    if (filter.findings()) {
      and(FINDINGS);
    }
  }

  /** Narrows it further. */
  void and(String condition, Object... values) {
    text.append(condition);
    parameters.addAll(List.of(values));
  }

  String text() {
    return text.toString();
  }

  Object[] parameters() {
    return parameters.toArray();
  }
}
