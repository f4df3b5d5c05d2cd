package kontor.web.recon;

import jakarta.json.JsonObjectBuilder;
import kontor.domain.recon.match.KeyRule;

/** What a KEY has besides its fields: how sure its matches are, in per cent. */
public class KeyForm implements RuleSettings {

  private static final long serialVersionUID = 1;
  private static final String CONFIDENCE = "confidence";

  private Integer confidence = KeyRule.CERTAIN;

  @Override
  public void take(Written rule, SideNames sides) {
    confidence = rule.whole(CONFIDENCE, confidence);
  }

  @Override
  public void addTo(JsonObjectBuilder rule, SideNames sides) {
    rule.add(CONFIDENCE, confidence == null ? KeyRule.CERTAIN : confidence);
  }

  public Integer getConfidence() {
    return confidence;
  }

  public void setConfidence(Integer confidence) {
    this.confidence = confidence;
  }
}
