package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontor.domain.recon.BreakPolicy;
import kontor.domain.recon.BusinessDays;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;

/** What the tenant of the transaction has said about its breaks, or what is usual. */
@ApplicationScoped
class BreakPolicies {

  @Inject private Sql sql;

  BreakPolicy policy() {
    return sql.first(
            BreakPolicies::policy,
            "select tenant, p1_above, p2_above, p3_above, p2_hours, p3_hours, queue"
                + " from recon.break_policy")
        .orElseGet(() -> new BreakPolicy(Acting.required().tenant()));
  }

  private static BreakPolicy policy(ResultSet row) throws SQLException {
    BreakPolicy policy = new BreakPolicy(row.getInt(1));
    policy.rate(row.getBigDecimal(2), row.getBigDecimal(3), row.getBigDecimal(4));
    policy.allow(row.getInt(5), row.getInt(6));
    policy.routeOthersTo(row.getString(7));
    return policy;
  }

  /** The days on which the bank works, in its own time zone. */
  BusinessDays businessDays() {
    Set<LocalDate> free = new HashSet<>(freeDays());
    return sql.first(
            row -> new BusinessDays(ZoneId.of(row.getString(1)), free),
            "select time_zone from shared.tenant")
        .orElseThrow();
  }

  List<LocalDate> freeDays() {
    return sql.list(
        row -> row.getObject(1, LocalDate.class), "select day from recon.free_day order by day");
  }

  /** The bank's own currency. */
  String baseCurrency() {
    return sql.first(row -> row.getString(1), "select base_currency from shared.tenant")
        .orElseThrow();
  }

  /** The queues that have people, none of whom is the one who acts. */
  List<String> queuesOfOthers() {
    return sql.list(
        row -> row.getString(1),
        "select q.queue from recon.break_queue_member q group by q.queue"
            + " having not bool_or(q.user_id = ?)",
        Acting.required().userId());
  }
}
