package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.ReferenceRule;

/** What a REFERENCE has besides its fields: what is looked for, and where on the other line. */
public class ReferenceForm implements RuleSettings {

  private static final long serialVersionUID = 1;

  private List<String> of = List.of(MatchField.REFERENCE.title(), MatchField.EXTERNAL_ID.title());
  private List<String> in = titles(ReferenceRule.TEXTS);

  private static List<String> titles(List<MatchField> fields) {
    return fields.stream().map(MatchField::title).toList();
  }

  @Override
  public void take(Written rule, SideNames sides) {
    of = rule.texts("of", of);
    in = rule.texts("in", in);
  }

  @Override
  public void addTo(JsonObjectBuilder rule, SideNames sides) {
    rule.add("of", Json.createArrayBuilder(of)).add("in", Json.createArrayBuilder(in));
  }

  /** What may be looked for. */
  public List<String> getStrong() {
    return titles(ReferenceRule.STRONG);
  }

  /** Where it may be looked for. */
  public List<String> getTexts() {
    return titles(ReferenceRule.TEXTS);
  }

  public List<String> getOf() {
    return of;
  }

  public void setOf(List<String> of) {
    this.of = new ArrayList<>(of);
  }

  public List<String> getIn() {
    return in;
  }

  public void setIn(List<String> in) {
    this.in = new ArrayList<>(in);
  }
}
