package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;

/**
 * Lines that a cumulative file tells again: the same content, the same occurrence of it, booked or
 * pending alike, in an earlier file of the source. They are counted and not loaded; the earlier
 * file cannot go as long as another counts on it.
 */
@ApplicationScoped
class KnownLines {

  private static final String CUMULATIVE =
      """
      select true from intake.source_version
      where source_id = ? and number = ? and delivery = 'CUMULATIVE'
      """;

  private static final String LEAVE_OUT =
      """
      with earlier as (
        select e.id from intake.file f join intake.file e on e.source_id = f.source_id
          and e.id <> f.id and e.id is distinct from f.again_of and e.status in ('ACCEPTED', 'PARTIAL')
          and e.first_day <= ? and e.last_day >= ?
        where f.id = ?),
      gone as (
        delete from pg_temp.incoming i using intake.statement_line l
        where l.file_id in (select id from earlier) and l.booking_date = i.booking_date
          and l.content_digest = i.content_digest and l.occurrence = i.occurrence
          and l.pending = i.pending and not exists (select from intake.statement s
            where s.file_id = l.file_id and s.position = l.statement
              and s.superseded_by_file is not null)
        returning l.file_id),
      noted as (
        insert into intake.known_lines as k (file_id, earlier_file_id, tenant, lines)
        select ?, file_id, ?, count(*) from gone group by file_id
        on conflict (file_id, earlier_file_id) do update set lines = k.lines + excluded.lines
        returning 1)
      select (select count(*) from gone), (select count(*) from noted)
      """;

  private static final String NEEDED =
      """
      select f.id, f.name, k.lines from intake.known_lines k join intake.file f on f.id = k.file_id
      where k.earlier_file_id = ? and f.status in ('RECEIVED', 'READING', 'ACCEPTED', 'PARTIAL')
      order by f.id limit 1
      """;

  private static final String BEING_READ =
      """
      select id from intake.file where source_id = ? and status in ('RECEIVED', 'READING') limit 1
      """;

  @Inject private Sql sql;

  /** Whether the source's files tell again what stood in those before. */
  boolean isCumulative(long sourceId, int version) {
    return sql.first(row -> true, CUMULATIVE, sourceId, version).isPresent();
  }

  /** Whether lines of the file may be known. */
  boolean mayStandIn(ReceivedFile file) {
    return isCumulative(file.sourceId(), file.sourceVersion());
  }

  /**
   * Takes the known ones out of the lines that are about to be loaded, which stand in the temporary
   * table {@code incoming}.
   *
   * @return how many
   */
  int leaveOut(ReceivedFile file, LocalDate firstDay, LocalDate lastDay) {
    keepEarlierFiles(file.sourceId());
    sql.execute("analyze pg_temp.incoming");
    return sql.first(
            row -> row.getInt(1), LEAVE_OUT, lastDay, firstDay, file.id(), file.id(), file.tenant())
        .orElseThrow();
  }

  /** No file of the source is discarded until the transaction ends. */
  private void keepEarlierFiles(long sourceId) {
    sql.list(
        row -> true,
        "select pg_advisory_xact_lock_shared(hashtext('intake.known_lines'), ?::integer)",
        sourceId);
  }

  /**
   * Files of a cumulative source are read one after the other, or two would both load what is new.
   *
   * @throws DomainException while another one is read
   */
  void requireNoneBeingRead(long sourceId, int version) {
    if (!isCumulative(sourceId, version)) {
      return;
    }
    sql.list(
        row -> true,
        "select pg_advisory_xact_lock(hashtext('intake.known_lines'), ?::integer)",
        sourceId);
    sql.first(row -> row.getLong(1), BEING_READ, sourceId)
        .ifPresent(other -> {
          throw DomainException.conflict(
              "file-being-read",
              "The files of this source are cumulative and read one after the other; file %d is"
                      .formatted(other)
                  + " being read. Send this one when it is done.");
        });
  }

  /**
   * Asks before a file goes, and before its row is locked; until the transaction ends no other file
   * of the source counts on it.
   *
   * @throws DomainException where another file did not load lines because they stand in this one
   */
  void requireNotNeeded(long fileId) {
    sql.list(
        row -> true,
        "select pg_advisory_xact_lock(hashtext('intake.known_lines'), source_id::integer)"
            + " from intake.file where id = ?",
        fileId);
    sql.first(
            row ->
                "File %d (%s) counts on %,d lines of this one. Discard that file first."
                    .formatted(row.getLong(1), row.getString(2), row.getInt(3)),
            NEEDED,
            fileId)
        .ifPresent(sentence -> {
          throw DomainException.conflict("file-needed", sentence);
        });
  }

  /** A file is taken back: it counts on no other. */
  static void forget(Sql sql, long fileId) {
    sql.execute("delete from intake.known_lines where file_id = ?", fileId);
    sql.execute("update intake.file set known = 0 where id = ? and known > 0", fileId);
  }
}
