package kontor.web.intake;

import jakarta.ws.rs.QueryParam;
import kontor.domain.intake.SourceKind;
import kontor.ejb.intake.account.ChainFilter;

/** The parameters of a chain's list: which chain of the account, which days, findings alone. */
public class ChainQuery {

  @QueryParam("currency")
  private String currency;

  @QueryParam("kind")
  private String kind;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  @QueryParam("findings")
  private boolean findings;

  ChainFilter filter() {
    return new ChainFilter(LineQuery.day("from", from), LineQuery.day("to", to), findings);
  }

  /** ISO 4217, or null. */
  String currency() {
    return currency == null || currency.isBlank()
        ? null
        : currency.toUpperCase(java.util.Locale.ROOT);
  }

  /** The kind of source, or null. */
  SourceKind kind() {
    return kind == null || kind.isBlank()
        ? null
        : LineQuery.constant("kind", kind, SourceKind.class);
  }
}
