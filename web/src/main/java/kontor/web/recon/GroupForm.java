package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kontor.domain.recon.match.GroupRule;
import kontor.domain.recon.match.GroupShape;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.ReferenceRule;

/**
 * What a GROUP has besides its fields: what holds the lines together, how many they may be, and how
 * long is searched.
 */
public class GroupForm implements RuleSettings {

  private static final long serialVersionUID = 1;
  private static final String SUBSET = "subset";
  private static final String BATCH = "batch";
  private static final String CHANCE = "chance";

  private String by = SUBSET;
  private List<String> in =
      new ArrayList<>(ReferenceRule.TEXTS.stream().map(MatchField::title).toList());
  private List<String> shapes = new ArrayList<>(getAllShapes());
  private Integer most;
  private String chance = "";
  private Long perSearch = GroupRule.STEPS_PER_SEARCH;
  private Long perRun = GroupRule.STEPS_PER_RUN;

  @Override
  public void take(Written rule, SideNames sides) {
    by = rule.text("by", by);
    in = rule.texts("in", in);
    shapes = rule.texts("shapes", shapes);
    most = rule.whole("most", null);
    chance = rule.text(CHANCE, "");
    perSearch = rule.part("steps").large("search", perSearch);
    perRun = rule.part("steps").large("run", perRun);
  }

  @Override
  public void addTo(JsonObjectBuilder rule, SideNames sides) {
    rule.add("by", by)
        .add("shapes", Json.createArrayBuilder(shapes))
        .add("most", most == null ? usualMost() : most)
        .add("steps", steps())
        .remove("in")
        .remove(CHANCE);
    if (isBatch()) {
      rule.add("in", Json.createArrayBuilder(in));
    }
    if (isSubset() && chance != null && !chance.isBlank()) {
      rule.add(CHANCE, chance.strip());
    }
  }

  private JsonObjectBuilder steps() {
    return Json.createObjectBuilder()
        .add("search", perSearch == null ? GroupRule.STEPS_PER_SEARCH : perSearch)
        .add("run", perRun == null ? GroupRule.STEPS_PER_RUN : perRun);
  }

  private int usualMost() {
    return isSubset() ? GroupRule.MOST_BY_SUBSET : GroupRule.MOST_BY_LABEL;
  }

  /** Something else holds the lines together now: as many lines as is usual for it. */
  public void begin() {
    most = usualMost();
  }

  public boolean isSubset() {
    return SUBSET.equals(by);
  }

  public boolean isBatch() {
    return BATCH.equals(by);
  }

  public final List<String> getAllShapes() {
    return Arrays.stream(GroupShape.values()).map(GroupShape::title).toList();
  }

  public String getBy() {
    return by;
  }

  public void setBy(String by) {
    this.by = by;
  }

  public List<String> getIn() {
    return in;
  }

  public void setIn(List<String> in) {
    this.in = new ArrayList<>(in);
  }

  public List<String> getShapes() {
    return shapes;
  }

  public void setShapes(List<String> shapes) {
    this.shapes = new ArrayList<>(shapes);
  }

  public Integer getMost() {
    return most == null ? Integer.valueOf(usualMost()) : most;
  }

  public void setMost(Integer most) {
    this.most = most;
  }

  public String getChance() {
    return chance;
  }

  public void setChance(String chance) {
    this.chance = chance;
  }

  public Long getPerSearch() {
    return perSearch;
  }

  public void setPerSearch(Long perSearch) {
    this.perSearch = perSearch;
  }

  public Long getPerRun() {
    return perRun;
  }

  public void setPerRun(Long perRun) {
    this.perRun = perRun;
  }
}
