package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import kontor.domain.recon.BreakPolicy;
import kontor.domain.recon.BreakState;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.BusinessDays;
import kontor.domain.recon.Severity;

/** Reads breaks with their lines as of one moment. */
@ApplicationScoped
class BreakReader {

  /**
   * What {@link At#read} reads, over {@code b} (the break, or nothing), {@code l} (line), {@code s}
   * (side), {@code c} (source) and {@code r} (reconciliation).
   */
  static final String COLUMNS =
      """
      b.id as break_id, l.id as line_id, r.code as reconciliation, b.type, b.severity, b.state,
      s.name as side_name, c.code as source_code, l.external_id, l.booking_date as booked, l.amount as line_amount,
      l.currency as line_currency, l.reference as line_reference, l.counterparty, b.queue,
      (select username from security.user_account where id = b.owner_id) as owner,
      b.made_at, b.due_at, b.rated_in, b.follow_up, b.reason, b.resolved_at,
      (select username from security.user_account where id = b.resolved_by) as resolver,
      b.match_id, b.follows, coalesce(b.version, 0) as break_version
      """;

  @Inject private Clock clock;
  @Inject private BreakPolicies policies;

  /** A reader of breaks as they are now. */
  At now() {
    return new At(
        clock.instant(), policies.policy(), policies.businessDays(), policies.baseCurrency());
  }

  /** What must be known besides the row. */
  record At(Instant now, BreakPolicy policy, BusinessDays days, String base) {

    /** The day at the bank. */
    LocalDate today() {
      return LocalDate.ofInstant(now, days.zone());
    }

    BreakView read(ResultSet row) throws SQLException {
      return row.getObject("break_id") == null ? unmade(row) : made(row);
    }

    private BreakView made(ResultSet row) throws SQLException {
      BreakState state = BreakState.valueOf(row.getString("state"));
      Instant madeAt = instant(row, "made_at");
      Instant dueAt = instant(row, "due_at");
      Severity first = Severity.of(row.getInt("severity"));
      String ratedIn = row.getString("rated_in");
      return new BreakView(
          row.getLong("break_id"),
          row.getLong("line_id"),
          row.getString("reconciliation"),
          BreakType.valueOf(row.getString("type")),
          state == BreakState.RESOLVED ? first : first.aged(madeAt, dueAt, now),
          state,
          row.getString("side_name"),
          row.getString("source_code"),
          row.getString("external_id"),
          booked(row),
          amount(row),
          row.getString("line_currency"),
          row.getString("line_reference"),
          row.getString("counterparty"),
          age(row),
          row.getString("queue"),
          row.getString("owner"),
          madeAt,
          dueAt,
          state != BreakState.RESOLVED && now.isAfter(dueAt),
          base.equals(ratedIn) ? null : ratedIn,
          row.getObject("follow_up", LocalDate.class),
          row.getString("reason"),
          instant(row, "resolved_at"),
          row.getString("resolver"),
          row.getObject("match_id", Long.class),
          row.getObject("follows", Long.class),
          row.getInt("break_version"));
    }

    /** What the break will be in a moment. */
    private BreakView unmade(ResultSet row) throws SQLException {
      Severity severity = policy.severity(row.getBigDecimal("line_amount"));
      String currency = row.getString("line_currency");
      return new BreakView(
          null,
          row.getLong("line_id"),
          row.getString("reconciliation"),
          BreakType.UNMATCHED,
          severity,
          BreakState.OPEN,
          row.getString("side_name"),
          row.getString("source_code"),
          row.getString("external_id"),
          booked(row),
          amount(row),
          currency,
          row.getString("line_reference"),
          row.getString("counterparty"),
          age(row),
          policy.queue(),
          null,
          now,
          policy.due(severity, now, days),
          false,
          base.equals(currency) ? null : currency,
          null,
          null,
          null,
          null,
          null,
          null,
          0);
    }

    private static LocalDate booked(ResultSet row) throws SQLException {
      return row.getObject("booked", LocalDate.class);
    }

    private static BigDecimal amount(ResultSet row) throws SQLException {
      return AmountText.scaled(row.getBigDecimal("line_amount"), row.getString("line_currency"));
    }

    private long age(ResultSet row) throws SQLException {
      return ChronoUnit.DAYS.between(booked(row), today());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
      OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    }
  }
}
