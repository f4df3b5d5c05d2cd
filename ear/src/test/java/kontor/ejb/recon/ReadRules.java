package kontor.ejb.recon;

import jakarta.json.JsonArray;
import java.util.List;
import kontor.domain.recon.match.MatchRule;

/** Rules as the product reads them, for tests that climb the ladder without a server. */
public final class ReadRules {

  private ReadRules() {}

  /** The rules of a document, between a bank and a ledger. */
  public static List<MatchRule> of(JsonArray document) {
    return new RuleReader(List.of("bank", "ledger")).read(document);
  }
}
