package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kontor.domain.recon.BreakPolicy;
import kontor.domain.recon.BusinessDays;
import kontor.domain.recon.Severity;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;

/**
 * Makes and resolves breaks in sets, off the list of open lines. Whoever calls holds the locks of
 * the lines' sources, so that no line is matched in between.
 *
 * <p>A listed line gets a break unless it has one that waits, or a person said that nothing is left
 * to do with it; who makes twice makes nothing the second time. A break whose line is no longer
 * listed is resolved: by the match that holds the line, or because the line is out of use. The
 * {@link kontor.domain.recon.BreakType} is judged as follows, of at most 20 candidates each:
 *
 * <ul>
 *   <li>what a rule of the newest run that spoke of the line said;
 *   <li>DUPLICATE: it is a later one of equal lines of its file or source, or an equal line of its
 *       side is open too, of the first 50 of its amount;
 *   <li>DATE, FEE, AMOUNT, CURRENCY: open lines of the other side have the same reference, in small
 *       letters and up to 60 characters; the nearest of them, first by currency, then by amount,
 *       then by day, differs so (UNMATCHED where it differs in none of them);
 *   <li>UNMATCHED: an open line of the other side has the same amount and currency;
 *   <li>MISSING: the last day of which the other side has files is before the line's booking date;
 *   <li>ONE_SIDED: else.
 * </ul>
 *
 * <p>Amounts are held against the thresholds in the bank's currency. As long as there are no rates,
 * an amount in another currency is held against them as it is, and the break says so.
 */
@ApplicationScoped
class BreakMaking {

  private static final String OUT_OF_USE = "The line was taken out of use.";

  private static final String SAID_BY_RULE =
      """
      (select m.break_type from recon.line_remark m join recon.run n on n.id = m.run_id
        and n.reconciliation_id = said.reconciliation where m.line_id = t.id
        order by m.run_id desc, m.break_type nulls last, m.rule limit 1)
      """;

  private static final String DUPLICATE =
      """
      (t.occurrence > 1 or exists (select from intake.repeated_line p where p.line_id = t.id)
        or exists (select from (select x.line_id, x.booking_date, x.reference from recon.open_line x
            where x.source_id = said.own and x.amount_rank = o.amount_rank limit 50) x
          join intake.statement_line l on l.id = x.line_id and l.booking_date = x.booking_date
          where x.line_id <> o.line_id and x.booking_date = o.booking_date
            and x.reference = o.reference and l.content_digest = t.content_digest))
      """;

  private static final String NEAREST =
      """
      (select case when y.currency <> t.currency then 'CURRENCY'
          when y.amount = t.amount and y.booking_date <> t.booking_date then 'DATE'
          when y.amount = t.amount then 'UNMATCHED'
          when abs(y.amount - t.amount) in (abs(y.fee), abs(t.fee)) then 'FEE'
          else 'AMOUNT' end
        from (select x.line_id, x.booking_date from recon.open_line x
          where x.source_id = said.other and o.reference <> '' and x.reference = o.reference
          order by x.line_id limit 20) x
        join intake.statement_line y on y.id = x.line_id and y.booking_date = x.booking_date
        order by y.currency <> t.currency, abs(y.amount - t.amount),
          abs(y.booking_date - t.booking_date), y.id limit 1)
      """;

  private static final String SAME_AMOUNT =
      """
      exists (select from (select x.currency from recon.open_line x
        where x.source_id = said.other and x.amount_rank = o.amount_rank limit 20) x
        where x.currency = o.currency)
      """;

  private static final String MAKE =
      """
      with said (reconciliation, side, own, other, delivered, made, p1, p2, p3, due1, due2, due3, due4,
          queue) as materialized (select s.reconciliation_id, s.position, s.source_id, z.source_id,
          (select max(f.last_day) from intake.file f where f.source_id = z.source_id
            and f.status in ('ACCEPTED', 'PARTIAL')),
          ?::timestamptz, ?::numeric, ?::numeric, ?::numeric,
          ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::text
        from recon.side s join recon.side z
          on z.reconciliation_id = s.reconciliation_id and z.position <> s.position
        where s.reconciliation_id = ? and s.position = ?),
      judged as materialized (select t.tenant, said.reconciliation, t.id as line_id, t.booking_date, said.side,
          t.source_id, t.amount, t.currency, coalesce(%6$s,
            case when %1$s then 'DUPLICATE' end, %2$s,
            case when %3$s then 'UNMATCHED' when t.booking_date <= said.delivered then 'ONE_SIDED'
            else 'MISSING' end) as type,
          case when abs(t.amount) > said.p1 then 1 when abs(t.amount) > said.p2 then 2
            when abs(t.amount) > said.p3 then 3 else 4 end as severity,
          said.made, said.due1, said.due2, said.due3, said.due4, said.queue,
          (select max(b.id) from recon.break b where b.line_id = t.id
            and b.reconciliation_id = said.reconciliation) as follows
        from said join recon.open_line o on o.source_id = said.own
        join intake.statement_line t on t.id = o.line_id and t.booking_date = o.booking_date
        where %4$s and not exists (select from recon.break b where b.line_id = o.line_id
          and b.reconciliation_id = said.reconciliation
          and %5$s))
      insert into recon.break (tenant, reconciliation_id, line_id, booking_date, side, source_id,
          amount, currency, type, severity, rated_in, made_at, due_at, follows, queue)
        select d.tenant, d.reconciliation, d.line_id, d.booking_date, d.side, d.source_id, d.amount,
          d.currency, d.type, d.severity, d.currency, d.made,
          case d.severity when 1 then d.due1 when 2 then d.due2 when 3 then d.due3 else d.due4 end,
          d.follows, coalesce((select r.queue from recon.break_route r
            where (r.type is null or r.type = d.type)
              and (r.severity is null or r.severity = d.severity)
              and (r.source_id is null or r.source_id = d.source_id)
              and (r.currency is null or r.currency = d.currency)
            order by r.position limit 1), d.queue) from judged d
      """;

  private static final String WAITS_OR_SETTLED =
      "(b.state <> 'RESOLVED' or b.resolved_by is not null)";

  private static final String RESOLVE =
      "update recon.break b set state = 'RESOLVED', resolved_at = ?::timestamptz, follow_up = null,"
          + " version = b.version + 1, match_id = m.match_id,"
          + " reason = case when m.match_id is null then '"
          + OUT_OF_USE
          + "' end from %s where b.state <> 'RESOLVED' and %s";

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private BreakPolicies policies;

  /**
   * Makes the breaks of some listed lines of one side.
   *
   * @param which a condition over the listed line {@code o}
   * @return how many were made
   */
  int make(long reconciliation, int side, String which, Object... parameters) {
    return make(WAITS_OR_SETTLED, reconciliation, side, which, parameters);
  }

  private int make(
      String unless, long reconciliation, int side, String which, Object... parameters) {
    List<Object> values = said(clock.instant());
    values.addAll(List.of(reconciliation, side));
    values.addAll(Arrays.asList(parameters));
    return sql.execute(
        MAKE.formatted(DUPLICATE, NEAREST, SAME_AMOUNT, which, unless, SAID_BY_RULE),
        values.toArray());
  }

  private List<Object> said(Instant now) {
    BreakPolicy policy = policies.policy();
    BusinessDays days = policies.businessDays();
    List<Object> values = new ArrayList<>();
    values.add(utc(now));
    values.addAll(List.of(policy.p1Above(), policy.p2Above(), policy.p3Above()));
    for (Severity severity : Severity.values()) {
      values.add(utc(policy.due(severity, now, days)));
    }
    values.add(policy.queue());
    return values;
  }

  /**
   * Opens breaks again for the lines of a match that was taken apart, in every reconciliation whose
   * breaks are kept.
   */
  void makeOfPast(long match) {
    sql.list(
            row -> new long[] {row.getLong(1), row.getInt(2)},
            "select distinct s.reconciliation_id, s.position from recon.past_line p join"
                + " intake.statement_line l on l.id = p.line_id and l.booking_date = p.booking_date"
                + " join recon.side s on s.source_id = l.source_id join recon.break_making k on"
                + " k.reconciliation_id = s.reconciliation_id where p.match_id = ? order by 1, 2",
            match)
        .forEach(one ->
            make(
                one[0],
                (int) one[1],
                "o.line_id in (select line_id from recon.past_line where match_id = ?)",
                match));
  }

  /**
   * Makes the break that follows a resolved one of the same line.
   *
   * @return its id
   * @throws DomainException where the line is open no more, or has a break that waits
   */
  long follow(long reconciliation, long line) {
    int made = 0;
    for (int side = 1; side <= 2; side++) {
      made += make("b.state <> 'RESOLVED'", reconciliation, side, "o.line_id = ?", line);
    }
    if (made == 0) {
      throw DomainException.conflict(
          "nothing-to-reopen", "The line is open no more, or another break waits for it.");
    }
    return sql.first(
            row -> row.getLong(1),
            "select id from recon.break where line_id = ? and reconciliation_id = ?"
                + " and state <> 'RESOLVED'",
            line,
            reconciliation)
        .orElseThrow();
  }

  /** Resolves the breaks of the lines that a match holds. */
  void resolveMatched(long match) {
    sql.execute(
        RESOLVE.formatted("recon.match_line m", "m.match_id = ? and m.line_id = b.line_id"),
        utc(clock.instant()),
        match);
  }

  /** Resolves the breaks of a file's lines, which are taken out of use. */
  void resolveFile(long fileId) {
    sql.execute(
        RESOLVE.formatted(
            "(select l.id, null::bigint as match_id from intake.statement_line l"
                + " where l.file_id = ?) m",
            "m.id = b.line_id"),
        utc(clock.instant()),
        fileId);
  }

  /**
   * Resolves a number of breaks whose lines are no longer listed.
   *
   * @return how many were resolved
   */
  int resolveUnlisted(long reconciliation, int most) {
    return sql.execute(
        RESOLVE.formatted(
            "(select u.id, x.match_id from recon.break u left join recon.matched_line x"
                + " on x.line_id = u.line_id where u.reconciliation_id = ?"
                + " and u.state <> 'RESOLVED' and not exists (select from recon.open_line o"
                + " where o.line_id = u.line_id) limit ?) m",
            "b.id = m.id"),
        utc(clock.instant()),
        reconciliation,
        most);
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
