package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.ejb.intake.LineListing;
import kontor.ejb.shared.Sql;

/**
 * Lists the lines of small files at once, in the transaction that lets them count. Large files are
 * listed later, part by part: most of their lines are about to be matched.
 */
@ApplicationScoped
public class ListedOpenLines implements LineListing {

  /** Lines of the largest file that is listed at once. */
  static final int SMALL = 10_000;

  @Inject private Sql sql;
  @Inject private OpenLineList list;

  @Override
  public void accepted(long fileId) {
    int noted =
        sql.execute(
            "insert into recon.file_listing (file_id, tenant, complete)"
                + " select id, tenant, true from intake.file where id = ? and lines <= ?",
            fileId,
            SMALL);
    if (noted > 0) {
      list.addFile(fileId);
    }
  }

  /** What is not listed yet is found as it is when it is listed. */
  @Override
  public void corrected(long fileId) {
    if (isListed(fileId)) {
      list.addCorrected(fileId);
    }
  }

  @Override
  public void withdrawn(long fileId) {
    if (isListed(fileId)) {
      list.dropFile(fileId);
      sql.execute("delete from recon.file_listing where file_id = ?", fileId);
    }
  }

  /** As a whole or in part. */
  private boolean isListed(long fileId) {
    return sql.first(row -> true, "select 1 from recon.file_listing where file_id = ?", fileId)
        .isPresent();
  }
}
