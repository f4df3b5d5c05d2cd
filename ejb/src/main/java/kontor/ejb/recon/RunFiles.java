package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kontor.ejb.shared.Sql;

/** The files of a run, fixed when it began, without those discarded since. */
@ApplicationScoped
class RunFiles {

  private record File(long id, boolean hasHeld) {}

  @Inject private Sql sql;

  RunLines linesOf(RunScope scope) {
    List<File> files =
        sql.list(
            row -> new File(row.getLong(1), row.getBoolean(2)),
            "select x.id, x.held + x.superseded > 0 from recon.run_file f join intake.file x on"
                + " x.id = f.file_id where f.run_id = ? and x.status in ('ACCEPTED', 'PARTIAL')"
                + " order by x.id",
            scope.runId());
    return new RunLines(
        scope,
        files.stream().map(File::id).toList(),
        files.stream().filter(File::hasHeld).map(File::id).toList(),
        firstSource(scope),
        someAside(scope));
  }

  private boolean someAside(RunScope scope) {
    return sql.first(
            row -> row.getBoolean(1),
            "select exists (select from recon.line_remark where run_id = ?"
                + " and remark in ('SKIP', 'BREAK'))",
            scope.runId())
        .orElseThrow();
  }

  private long firstSource(RunScope scope) {
    return sql.first(
            row -> row.getLong(1),
            "select source_id from recon.side where reconciliation_id = ? and position = 1",
            scope.reconciliationId())
        .orElseThrow();
  }
}
