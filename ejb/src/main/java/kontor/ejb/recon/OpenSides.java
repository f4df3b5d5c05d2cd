package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Sql;

/** What is known of a reconciliation's open lines without looking at them. */
@ApplicationScoped
class OpenSides {

  private static final String SELECT =
      "select s.reconciliation_id, s.position, s.source_id,"
          + " coalesce((select sum(f.lines) from intake.file f where f.source_id = s.source_id"
          + " and f.status in ('ACCEPTED', 'PARTIAL') and not exists (select from"
          + " recon.file_listing g where g.file_id = f.id and g.complete)), 0) as unlisted,"
          + " coalesce((select sum(t.lines) from recon.open_total t"
          + " where t.source_id = s.source_id), 0) as listed"
          + " from recon.side s join recon.reconciliation c on c.id = s.reconciliation_id"
          + " where c.code = ? order by s.position";

  @Inject private Sql sql;

  /** Both sides, in their order. */
  List<OpenSide> of(String code) {
    List<OpenSide> sides =
        sql.list(
            row ->
                new OpenSide(
                    row.getLong(1),
                    row.getInt(2),
                    row.getLong(3),
                    row.getLong(4) == 0,
                    row.getLong(4) + row.getLong(5)),
            SELECT,
            code);
    if (sides.isEmpty()) {
      throw DomainException.notFound("reconciliation", code);
    }
    return sides;
  }

  OpenSide of(String code, int position) {
    return of(code).get(position - 1);
  }
}
