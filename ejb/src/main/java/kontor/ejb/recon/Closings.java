package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * What would close the difference of lines a person ticks: one open line of just that amount, or
 * two of one side that come to it. Single lines are found by an index, whenever they were booked;
 * pairs among the lines booked about the same days.
 */
@Stateless
@Tenanted
public class Closings {

  /** Lines that close it, nearest in time first. */
  public record Closing(List<LineView> lines) {}

  /**
   * What was found.
   *
   * @param amount the first side's sum less the second's
   * @param complete whether all pairs of the days looked at were tried
   */
  public record Found(
      BigDecimal amount, String currency, List<Closing> closings, boolean complete) {}

  @Inject private Sql sql;
  @Inject private OpenSides sides;
  @Inject private ClosingSearch search;

  /** Looks for what closes the difference of lines of the reconciliation. */
  @RolesAllowed(Permission.RECON_READ)
  public Found of(String code, List<Long> lines) {
    if (lines.isEmpty() || lines.size() > HandLines.MOST_LINES) {
      throw DomainException.field("lines", "Tick 1 to %d lines.".formatted(HandLines.MOST_LINES));
    }
    List<OpenSide> both = sides.of(code);
    Ticked ticked = ticked(both.getFirst().reconciliation(), lines);
    if (ticked.difference().signum() == 0) {
      return new Found(ticked.difference(), ticked.currency(), List.of(), true);
    }
    List<List<Long>> found = new ArrayList<>();
    both.forEach(side -> found.addAll(search.singles(side, ticked)));
    boolean complete = true;
    for (OpenSide side : both) {
      ClosingSearch.Pairs pairs = search.pairs(side, ticked);
      found.addAll(pairs.lines());
      complete &= pairs.complete();
    }
    return new Found(
        AmountText.scaled(ticked.difference(), ticked.currency()),
        ticked.currency(),
        shown(both.getFirst().reconciliation(), found),
        complete);
  }

  private Ticked ticked(long reconciliation, List<Long> lines) {
    List<Ticked> sums =
        sql.list(
            row ->
                new Ticked(
                    row.getString(1),
                    row.getBigDecimal(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class),
                    lines),
            "select l.currency, sum(case s.position when 1 then l.amount else -l.amount end),"
                + " min(l.booking_date), max(l.booking_date) from intake.statement_line l"
                + " join recon.side s on s.source_id = l.source_id and s.reconciliation_id = ?"
                + " where l.id = any (?::bigint[]) group by 1",
            reconciliation,
            MatchReader.arrayOf(lines));
    if (sums.isEmpty()) {
      throw DomainException.field("lines", "None of these is a line of this reconciliation.");
    }
    if (sums.size() > 1) {
      throw DomainException.rule(
          "mixed-currencies", "The lines are in several currencies; a match has one.");
    }
    return sums.getFirst();
  }

  private List<Closing> shown(long reconciliation, List<List<Long>> found) {
    Map<Long, LineView> lines =
        sql
            .list(
                LineView::read,
                "select "
                    + LineView.COLUMNS
                    + " from intake.statement_line l join recon.side s"
                    + " on s.source_id = l.source_id and s.reconciliation_id = ?"
                    + " join intake.source c on c.id = l.source_id"
                    + " where l.id = any (?::bigint[])",
                reconciliation,
                MatchReader.arrayOf(found.stream().flatMap(List::stream).toList()))
            .stream()
            .collect(Collectors.toMap(LineView::id, Function.identity(), (one, same) -> one));
    return found.stream().map(ids -> new Closing(ids.stream().map(lines::get).toList())).toList();
  }
}
