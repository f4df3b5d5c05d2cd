package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kontor.domain.security.Permission;
import kontor.ejb.recon.BreakReader.At;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Who is to be reminded of what: breaks past due that do not wait for anything, and pending ones
 * whose day to ask again has come.
 */
@Stateless
@Tenanted
public class BreakChasers {

  private static final int COUNTED = 10_000;

  /**
   * One person's.
   *
   * @param owner the user's name; null: nobody's yet
   * @param overdue past due and not pending
   * @param toAsk pending, and the day to ask again has come
   * @param oldestDue when the first of them was due
   */
  public record Chaser(String owner, long overdue, long toAsk, OffsetDateTime oldestDue) {

    /** How many in all. */
    public long all() {
      return overdue + toAsk;
    }
  }

  @Inject private Sql sql;
  @Inject private BreakReader reader;

  /** Counted over the 10,000 that were due first; those with the most first. */
  @RolesAllowed(Permission.RECON_READ)
  public List<Chaser> list() {
    At at = reader.now();
    return sql.list(
        row ->
            new Chaser(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class)),
        """
        select u.username, count(*) filter (where b.state <> 'PENDING'),
          count(*) filter (where b.state = 'PENDING'), min(b.due_at)
        from (select b.owner_id, b.state, b.due_at from recon.break b
          where b.state <> 'RESOLVED' and (b.state <> 'PENDING' and b.due_at < ?::timestamptz
            or b.state = 'PENDING' and b.follow_up <= ?)
            and not exists (select from recon.suggested_line g where g.line_id = b.line_id)
          order by b.due_at, b.id limit ?) b
        left join security.user_account u on u.id = b.owner_id
        group by u.username order by count(*) desc, u.username
        """,
        at.now().atOffset(ZoneOffset.UTC),
        at.today(),
        COUNTED);
  }
}
