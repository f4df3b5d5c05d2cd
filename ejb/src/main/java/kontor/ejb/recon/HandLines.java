package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.LinesInUse;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;

/** The lines a person puts together, and the rules they must keep. */
@ApplicationScoped
class HandLines {

  /** The most lines of a match by hand. */
  static final int MOST_LINES = 1_000;

  /** A line chosen by hand. */
  record Chosen(
      long id,
      Integer side,
      BigDecimal amount,
      String currency,
      boolean excluded,
      Long match,
      boolean held) {}

  @Inject private Sql sql;

  /**
   * The lines, checked.
   *
   * @throws DomainException naming the line or the difference that forbids it
   */
  List<Chosen> require(long reconciliationId, List<Long> ids) {
    if (ids.size() < 2 || ids.size() > MOST_LINES) {
      throw DomainException.field("lines", "A match has 2 to %d lines.".formatted(MOST_LINES));
    }
    List<Chosen> lines = read(reconciliationId, ids);
    requireKnown(ids, lines);
    lines.forEach(HandLines::requireFree);
    requireOneCurrency(lines);
    requireEqualSums(lines);
    return lines;
  }

  private List<Chosen> read(long reconciliationId, List<Long> ids) {
    return sql.list(
        row ->
            new Chosen(
                row.getLong(1),
                row.getObject(2, Integer.class),
                row.getBigDecimal(3),
                row.getString(4),
                row.getBoolean(5),
                row.getObject(6, Long.class),
                row.getBoolean(7)),
        "select l.id, s.position::integer, l.amount, l.currency,"
            + " l.pending or f.status not in ('ACCEPTED', 'PARTIAL') or "
            + LinesInUse.superseded("f")
            + ", m.match_id, "
            + LinesInUse.held("f")
            + " from intake.statement_line l join intake.file f on f.id = l.file_id"
            + " left join recon.side s on s.source_id = l.source_id and s.reconciliation_id = ?"
            + " left join recon.matched_line m on m.line_id = l.id"
            + " where l.id = any (?::bigint[]) order by l.id",
        reconciliationId,
        MatchReader.arrayOf(ids));
  }

  private static void requireKnown(List<Long> ids, List<Chosen> lines) {
    Set<Long> missing = new HashSet<>(ids);
    if (missing.size() < ids.size()) {
      throw DomainException.field("lines", "A line is named twice.");
    }
    for (Chosen line : lines) {
      if (line.side() != null) {
        missing.remove(line.id());
      }
    }
    missing.stream()
        .sorted()
        .findFirst()
        .ifPresent(id -> {
          throw DomainException.field(
              "lines", "There is no line %d on the sides of this reconciliation.".formatted(id));
        });
  }

  private static void requireFree(Chosen line) {
    if (line.match() != null) {
      throw DomainException.conflict(
          "line-already-matched",
          "Line %d is matched already, in match %d.".formatted(line.id(), line.match()));
    }
    if (line.excluded()) {
      throw DomainException.conflict(
          "line-excluded",
          "Line %d is excluded: it is pending, or its file or statement is out of use."
              .formatted(line.id()));
    }
    if (line.held()) {
      throw DomainException.conflict(
          "line-held",
          "Line %d is held: nobody has accepted its statement yet.".formatted(line.id()));
    }
  }

  private static void requireOneCurrency(List<Chosen> lines) {
    Set<String> currencies = lines.stream().map(Chosen::currency).collect(Collectors.toSet());
    if (currencies.size() > 1) {
      throw DomainException.rule(
          "mixed-currencies",
          "The lines are in %s; a match has one currency."
              .formatted(currencies.stream().sorted().collect(Collectors.joining(" and "))));
    }
  }

  /** Both sides come to the same, or the lines of the one side net to zero. */
  private static void requireEqualSums(List<Chosen> lines) {
    BigDecimal difference = sum(lines, 1).subtract(sum(lines, 2));
    if (difference.signum() != 0) {
      String currency = lines.getFirst().currency();
      throw DomainException.rule(
          "sums-differ",
          "The sides differ by %s %s.".formatted(AmountText.of(difference, currency), currency));
    }
  }

  private static BigDecimal sum(List<Chosen> lines, int side) {
    return lines.stream()
        .filter(line -> line.side() == side)
        .map(Chosen::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Puts lines into a match; the database refuses those that are in one. */
  static void refusingDoubles(Runnable insert) {
    try {
      insert.run();
    } catch (SqlFaultException fault) {
      if (fault.isUniqueViolation()) {
        throw DomainException.conflict(
            "line-already-matched", "One of the lines was matched a moment ago.");
      }
      throw fault;
    }
  }
}
