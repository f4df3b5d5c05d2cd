package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import kontor.ejb.shared.Sql;

/**
 * Lines an earlier file of the same source has too. Both are kept, for the bank may have sent two;
 * the later one is marked. A cumulative source has none: what it tells again is known.
 */
@ApplicationScoped
class RepeatedLines {

  /** Files of the source that count and reach into the days of this one. */
  private static final String EARLIER =
      """
      select e.id from intake.file f join intake.file e on e.source_id = f.source_id and e.id <> f.id
        and e.status in ('ACCEPTED', 'PARTIAL') and e.first_day <= f.last_day and e.last_day >= f.first_day
      where f.id = ?
      """;

  private static final String NONE = "{}";

  private static final String NOTE =
      """
      with noted as (
        insert into intake.repeated_line (line_id, tenant)
        select l.id, l.tenant from intake.statement_line l
        where l.file_id = ? and exists (
          select from intake.statement_line e where e.file_id = any (?::bigint[])
            and e.booking_date = l.booking_date and e.content_digest = l.content_digest)
        returning 1)
      update intake.file set repeated = (select count(*) from noted) where id = ?
      """;

  /** Whatever the planner knows: few lines are not each looked for among all of their day. */
  private static final String LOOK_ONCE = "set local enable_nestloop to off";

  private static final String AS_USUAL = "set local enable_nestloop to default";

  private static final String NOTE_CORRECTED =
      """
      with noted as (
        insert into intake.repeated_line (line_id, tenant)
        select l.id, l.tenant from intake.correction c
        join intake.statement_line l on l.id = c.line_id and l.booking_date = c.booking_date
        where c.file_id = ? and c.reject_id = any (?::bigint[]) and exists (
          select from intake.statement_line e where e.file_id = any (?::bigint[])
            and e.booking_date = l.booking_date and e.content_digest = l.content_digest)
        returning 1)
      update intake.file set repeated = repeated + (select count(*) from noted) where id = ?
      """;

  @Inject private Sql sql;
  @Inject private KnownLines known;

  /** Marks them, once a file is read to its end; files of one source one after the other. */
  void note(ReceivedFile file) {
    lock(file);
    String earlier = earlier(file);
    if (!earlier.equals(NONE) && !known.isCumulative(file.sourceId(), file.sourceVersion())) {
      sql.execute("select set_config('statement_timeout', '30min', true)");
      sql.execute(LOOK_ONCE);
      sql.execute(NOTE, file.id(), earlier, file.id());
      sql.execute(AS_USUAL);
    }
  }

  /** Marks those of a file's lines that corrected rows became. */
  void noteCorrected(ReceivedFile file, List<Long> rejects) {
    lock(file);
    String earlier = earlier(file);
    if (!earlier.equals(NONE)) {
      sql.execute(NOTE_CORRECTED, file.id(), array(rejects), earlier, file.id());
    }
  }

  private String earlier(ReceivedFile file) {
    return array(sql.list(row -> row.getLong(1), EARLIER, file.id()));
  }

  private static String array(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private void lock(ReceivedFile file) {
    sql.list(
        row -> true,
        "select pg_advisory_xact_lock(hashtext('intake.repeated_line'), ?::integer)",
        file.sourceId());
  }
}
