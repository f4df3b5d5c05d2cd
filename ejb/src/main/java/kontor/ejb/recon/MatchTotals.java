package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.domain.shared.Total;
import kontor.ejb.shared.Sql;

/** How many matches there are: counted up to a bound, from there on by what the runs noted. */
@ApplicationScoped
class MatchTotals {

  private static final int COUNTED = MatchPages.COUNTED;

  @Inject private Sql sql;

  /** Those that hold. */
  Total holding(long reconciliation) {
    Total confirmed = of("recon.holding_match", reconciliation, "CONFIRMED");
    Total matched = of("recon.holding_match", reconciliation, "MATCHED");
    return confirmed.plus(matched.isExact() ? matched : noted(reconciliation));
  }

  /** Suggestions that wait. */
  Total waiting(long reconciliation) {
    return of("recon.match", reconciliation, "SUGGESTED");
  }

  private Total of(String matches, long reconciliation, String status) {
    long found =
        sql.first(
                row -> row.getLong(1),
                "select count(*) from (select from %s where reconciliation_id = ?"
                        .formatted(matches)
                    + " and status = '%s' limit ?) m".formatted(status),
                reconciliation,
                COUNTED + 1)
            .orElseThrow();
    return Total.counted(found, COUNTED);
  }

  /** What the runs made, of which people may have taken a few apart. */
  private Total noted(long reconciliation) {
    long made =
        sql.first(
                row -> row.getLong(1),
                "select coalesce(sum(p.matches), 0) from recon.run_phase p join recon.run r"
                    + " on r.id = p.run_id where r.reconciliation_id = ?",
                reconciliation)
            .orElseThrow();
    return made > COUNTED ? Total.about(made) : new Total(COUNTED, Total.Certainty.MORE_THAN);
  }
}
