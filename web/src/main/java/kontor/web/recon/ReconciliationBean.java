package kontor.web.recon;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kontor.domain.recon.match.LineField;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.text.Measure;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.SourceView;
import kontor.ejb.intake.Sources;
import kontor.ejb.recon.DefineReconciliation;
import kontor.ejb.recon.DefineReconciliation.DefineSide;
import kontor.ejb.recon.ReconciliationView;
import kontor.ejb.recon.ReconciliationView.RuleSetView;
import kontor.ejb.recon.Reconciliations;
import kontor.ejb.recon.RulePresets;
import kontor.web.frame.Words;

/** One reconciliation: its two sides and its rules; later rules wait for a second person. */
@Named
@ViewScoped
public class ReconciliationBean implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient Reconciliations reconciliations;
  @Inject private transient Sources sources;

  private String wanted;
  private String code;
  private String name;
  private String firstName;
  private String firstSource;
  private String secondName;
  private String secondSource;
  private final List<RuleForm> rules = new ArrayList<>();
  private transient ReconciliationView one;

  public void load() {
    if (wanted != null) {
      one = reconciliations.get(wanted);
      take();
    } else {
      rules.add(new RuleForm());
    }
  }

  private void take() {
    code = one.code();
    name = one.name();
    firstName = one.sides().get(0).name();
    firstSource = one.sides().get(0).source();
    secondName = one.sides().get(1).name();
    secondSource = one.sides().get(1).source();
    rules.clear();
    parsed(one.ruleSets().getFirst().rules()).stream()
        .map(rule -> RuleForm.of(rule, sideNames()))
        .forEach(rules::add);
  }

  private static List<JsonObject> parsed(String document) {
    try (var reader = Json.createReader(new StringReader(document))) {
      return reader.readArray().getValuesAs(JsonObject.class);
    }
  }

  /** Makes the reconciliation, or a draft of its next rule set. */
  public String save() {
    try {
      boolean made =
          reconciliations.define(new DefineReconciliation(code, name, sides(), document(), null));
      return said(made ? "recon.reconciliation.made" : "recon.reconciliation.drafted");
    } catch (DomainException refused) {
      return RuleRefusal.of(refused, sideNames())
          .filter(refusal -> refusal.sayAtInput(rules, FacesContext.getCurrentInstance()))
          .map(said -> (String) null)
          .orElseThrow(() -> refused);
    }
  }

  /** Whether it is being saved, and not only changed: then everything needed must be there. */
  public boolean isSaving() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .containsKey("define:save");
  }

  private List<DefineSide> sides() {
    return List.of(
        new DefineSide(firstName, firstSource), new DefineSide(secondName, secondSource));
  }

  private JsonArray document() {
    JsonArrayBuilder document = Json.createArrayBuilder();
    rules.forEach(rule -> document.add(rule.asDocument(sideNames())));
    return document.build();
  }

  /** Puts a draft into force, as the second person. */
  public String activate(int number) {
    reconciliations.activate(code, number);
    return said("recon.reconciliation.activated");
  }

  private String said(String key) {
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(Words.of(key), Words.of(key + ".detail", name)));
    return "/recon/reconciliation.xhtml?faces-redirect=true&code=" + code;
  }

  /** Puts a rule set to begin with in the place of the rules on the page; saving keeps it. */
  public void begin(RulePresets preset) {
    rules.clear();
    preset
        .document(List.of(SideNames.PLACES.first(), SideNames.PLACES.second()))
        .getValuesAs(JsonObject.class)
        .stream()
        .map(rule -> RuleForm.of(rule, SideNames.PLACES))
        .forEach(rules::add);
  }

  public RulePresets[] getPresets() {
    return RulePresets.values();
  }

  public void addRule() {
    rules.add(new RuleForm());
  }

  public void removeRule(int index) {
    rules.remove(index);
  }

  public void moveUp(int index) {
    Collections.swap(rules, index, index - 1);
  }

  public boolean isNew() {
    return wanted == null;
  }

  public List<SourceView> getSources() {
    return sources.list();
  }

  public List<String> getFields() {
    return Arrays.stream(MatchField.values()).map(MatchField::title).toList();
  }

  /** The fields a condition may test. */
  public List<String> getTestable() {
    return Arrays.stream(LineField.values()).map(LineField::title).toList();
  }

  public List<String> getOperations() {
    return List.of("eq", "ne", "gt", "gte", "lt", "lte", "in", "contains", "regex");
  }

  private SideNames sideNames() {
    return new SideNames(words(firstName), words(secondName));
  }

  private static String words(String text) {
    return text == null ? "" : text;
  }

  /** What a side is called while it may not have a name yet. */
  public String sideName(int place) {
    String given = sideNames().at(place);
    return given.isBlank() ? Words.of(place == 1 ? "recon.firstSide" : "recon.secondSide") : given;
  }

  /** The kinds of rules the page builds. */
  public RuleKind[] getKinds() {
    return RuleKind.values();
  }

  /** The ways to measure how alike two texts are. */
  public List<String> getMeasures() {
    return Arrays.stream(Measure.values()).map(Measure::title).toList();
  }

  public List<RuleSetView> getRuleSets() {
    return isNew() ? List.of() : view().ruleSets();
  }

  public List<String> getMembers() {
    return isNew() ? List.of() : view().members();
  }

  private ReconciliationView view() {
    if (one == null) {
      one = reconciliations.get(wanted);
    }
    return one;
  }

  public List<RuleForm> getRules() {
    return rules;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted == null || wanted.isBlank() ? null : wanted;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getFirstName() {
    return firstName;
  }

  public void setFirstName(String firstName) {
    this.firstName = firstName;
  }

  public String getFirstSource() {
    return firstSource;
  }

  public void setFirstSource(String firstSource) {
    this.firstSource = firstSource;
  }

  public String getSecondName() {
    return secondName;
  }

  public void setSecondName(String secondName) {
    this.secondName = secondName;
  }

  public String getSecondSource() {
    return secondSource;
  }

  public void setSecondSource(String secondSource) {
    this.secondSource = secondSource;
  }
}
