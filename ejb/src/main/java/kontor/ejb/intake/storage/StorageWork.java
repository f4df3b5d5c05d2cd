package kontor.ejb.intake.storage;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * The short transactions of storage: what is used at this moment, and one step of removal.
 *
 * <p>House-internal: its callers ask for the permission.
 */
@Stateless
@Tenanted
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StorageWork {

  /** The most chunks of half a MiB that one step removes. */
  private static final int MOST_CHUNKS = 128;

  private record Due(long file, int chunks, boolean begun) {}

  @Inject private Sql sql;
  @Inject private StorageRows rows;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /** What is used as of now, uploads that are under way included. */
  public StorageView use() {
    return rows.get();
  }

  /**
   * Removes bytes of the file that was kept longest beyond the retention, at most 64 MiB of them;
   * the rest of it is removed by the next steps.
   *
   * @return whether there was anything to remove
   */
  public boolean removeNext() {
    int retentionDays = rows.get().retentionDays();
    Optional<Due> due = due(retentionDays);
    due.ifPresent(file -> remove(file, retentionDays));
    return due.isPresent();
  }

  private Optional<Due> due(int retentionDays) {
    OffsetDateTime before =
        clock.instant().minus(Duration.ofDays(retentionDays)).atOffset(ZoneOffset.UTC);
    return sql.first(
        row -> new Due(row.getLong(1), row.getInt(2), row.getBoolean(3)),
        """
        select id, chunks, bytes_removed_at is not null from intake.file f
        where chunks > 0 and bytes_of is null and received_at < ?
          and status in ('ACCEPTED', 'PARTIAL', 'REJECTED', 'DISCARDED')
          and not exists (select from intake.file a where a.again_of is not null
            and a.bytes_of = f.id and a.status in ('RECEIVED', 'READING'))
        order by received_at limit 1 for update skip locked
        """,
        before);
  }

  private void remove(Due file, int retentionDays) {
    int left = Math.max(file.chunks() - MOST_CHUNKS, 0);
    sql.execute(
        "delete from intake.file_chunk where file_id = ? and position >= ?", file.file(), left);
    sql.execute(
        """
        update intake.file set chunks = ?, version = version + 1,
          bytes_removed_at = coalesce(bytes_removed_at, ?),
          removed_after_days = coalesce(removed_after_days, ?)
        where id = ? or bytes_of = ?
        """,
        left,
        clock.instant().atOffset(ZoneOffset.UTC),
        retentionDays,
        file.file(),
        file.file());
    if (!file.begun()) {
      audit.done(
          AuditRecord.of("FILE_BYTES_REMOVED", "file", file.file())
              .with(null, Json.createObjectBuilder().add("retentionDays", retentionDays).build()));
    }
  }
}
