package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kontor.domain.recon.match.ScoreRule;

/** What a SCORE has besides its fields: weighted fields, and from where on they are enough. */
public class ScoreForm implements RuleSettings {

  private static final long serialVersionUID = 1;
  private static final String WEIGHTS = "weights";
  private static final String SUGGEST = "suggest";
  private static final String AUTOMATIC = "automatic";

  private final List<WeightForm> weights = new ArrayList<>();
  private Integer suggest = ScoreRule.SUGGEST;
  private Integer automatic = ScoreRule.AUTOMATIC;

  ScoreForm() {
    ScoreRule.WEIGHTS.stream().map(WeightForm::of).forEach(weights::add);
  }

  @Override
  public void take(Written rule, SideNames sides) {
    suggest = rule.whole(SUGGEST, suggest);
    automatic = rule.whole(AUTOMATIC, automatic);
    if (rule.has(WEIGHTS)) {
      weights.clear();
      rule.parts(WEIGHTS).stream().map(WeightForm::of).forEach(weights::add);
    }
  }

  @Override
  public void addTo(JsonObjectBuilder rule, SideNames sides) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    weights.forEach(weight -> all.add(weight.asDocument()));
    rule.add(WEIGHTS, all)
        .add(SUGGEST, suggest == null ? ScoreRule.SUGGEST : suggest)
        .add(AUTOMATIC, automatic == null ? ScoreRule.AUTOMATIC : automatic);
  }

  public void add() {
    weights.add(new WeightForm());
  }

  public void remove(WeightForm weight) {
    weights.removeIf(one -> one == weight);
  }

  /** The points two lines can have at most. */
  public int getMost() {
    return weights.stream()
        .map(WeightForm::getWeight)
        .filter(Objects::nonNull)
        .mapToInt(Integer::intValue)
        .sum();
  }

  public List<WeightForm> getWeights() {
    return weights;
  }

  public Integer getSuggest() {
    return suggest;
  }

  public void setSuggest(Integer suggest) {
    this.suggest = suggest;
  }

  public Integer getAutomatic() {
    return automatic;
  }

  public void setAutomatic(Integer automatic) {
    this.automatic = automatic;
  }
}
