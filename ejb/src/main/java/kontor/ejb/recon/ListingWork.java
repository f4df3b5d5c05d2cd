package kontor.ejb.recon;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * The short transactions that list a large file's open lines. Each holds the file and its source,
 * so that nobody matches, undoes, discards or accepts in between, and notes how far it came.
 *
 * <p>House-internal: called by the lister alone, which acts for the house.
 */
@Stateless
@Tenanted
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ListingWork {

  private static final int PART = 50_000;

  private static final String WAITING =
      "select f.id from intake.file f where f.status in ('ACCEPTED', 'PARTIAL')"
          + " and not exists (select from recon.file_listing g where g.file_id = f.id"
          + " and g.complete) and not exists (select from recon.side s join recon.run r"
          + " on r.reconciliation_id = s.reconciliation_id join jobs.job_run j on j.id = r.id"
          + " where s.source_id = f.source_id and j.status in ('QUEUED', 'RUNNING'))";

  @Inject private Sql sql;
  @Inject private OpenLineList list;

  /** Files to be listed that no run is about to match, and that were read so long ago. */
  public List<Long> waiting(Duration age) {
    return sql.list(
        row -> row.getLong(1),
        WAITING
            + " and coalesce(f.read_at, f.received_at) < clock_timestamp() - make_interval(secs =>"
            + " ?) order by f.id limit 20",
        (double) age.toSeconds());
  }

  /** Those of a reconciliation's sources. */
  public List<Long> waitingIn(long reconciliationId) {
    return sql.list(
        row -> row.getLong(1),
        WAITING
            + " and f.source_id in (select source_id from recon.side where reconciliation_id = ?)"
            + " order by f.id",
        reconciliationId);
  }

  /** Lists the next part of a file; answers whether others follow. */
  public boolean listNext(long fileId) {
    if (!hold(fileId)) {
      return false;
    }
    sql.execute(
        "insert into recon.file_listing (file_id, tenant) select id, tenant from intake.file"
            + " where id = ? on conflict do nothing",
        fileId);
    LinePlace behind = reached(fileId);
    LinePlace upTo = endOfPart(fileId, behind);
    list.addPart(fileId, behind, upTo);
    note(fileId, upTo);
    return upTo != null;
  }

  /** The file first, then its source, as those do who discard it. */
  private boolean hold(long fileId) {
    boolean counts =
        sql.first(
                row -> true,
                "select 1 from intake.file where id = ? and status in ('ACCEPTED', 'PARTIAL')"
                    + " for share",
                fileId)
            .isPresent();
    sql.list(
        row -> row.getLong(1),
        "select id from intake.source where id = (select source_id from intake.file"
            + " where id = ?) for no key update",
        fileId);
    return counts && !isComplete(fileId);
  }

  private boolean isComplete(long fileId) {
    return sql.first(
            row -> row.getBoolean(1),
            "select complete from recon.file_listing where file_id = ?",
            fileId)
        .orElse(false);
  }

  private LinePlace reached(long fileId) {
    return sql.first(
            row -> new LinePlace(row.getInt(1), row.getInt(2)),
            "select statement, line from recon.file_listing where file_id = ?",
            fileId)
        .orElseThrow();
  }

  private LinePlace endOfPart(long fileId, LinePlace behind) {
    return sql.first(
            row -> new LinePlace(row.getInt(1), row.getInt(2)),
            "select statement, line from intake.statement_line where file_id = ?"
                + " and (statement, line) > (?, ?) order by statement, line limit 1 offset ?",
            fileId,
            behind.statement(),
            behind.line(),
            PART - 1)
        .orElse(null);
  }

  private void note(long fileId, LinePlace upTo) {
    if (upTo == null) {
      sql.execute("update recon.file_listing set complete = true where file_id = ?", fileId);
    } else {
      sql.execute(
          "update recon.file_listing set statement = ?, line = ? where file_id = ?",
          upTo.statement(),
          upTo.line(),
          fileId);
    }
  }
}
