package kontor.web.recon;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kontor.ejb.jobs.JobStatus;
import kontor.ejb.recon.ReconciliationView;
import kontor.ejb.recon.Reconciliations;
import kontor.ejb.recon.RunView;
import kontor.ejb.recon.RunView.PhaseView;
import kontor.ejb.recon.Runs;
import kontor.ejb.shared.Acting;
import kontor.web.frame.Words;

/** One run: where it stands, phase by phase, while it works and afterwards. */
@Named
@ViewScoped
public class RunBean implements Serializable {

  private static final long serialVersionUID = 1;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final String COLLECT = "collect";
  private static final String CONCLUDE = "conclude";

  @Inject private transient Runs runs;
  @Inject private transient Reconciliations reconciliations;
  @Inject private transient RunWatch watch;
  @Inject private transient Clock clock;

  private long id;
  private transient RunView run;
  private transient List<RunPhaseRow> phases;

  /** Reads the run anew; while it works, the page is told when to do so again. */
  public void load() {
    run = runs.get(id);
    phases = phases(reconciliations.get(run.reconciliation()));
    if (!isOver()) {
      watch.follow(id);
    }
  }

  private List<RunPhaseRow> phases(ReconciliationView one) {
    List<String> names = names(one);
    List<RunPhaseRow> rows = new ArrayList<>();
    for (int i = 0; i < Math.max(names.size(), run.phases().size()); i++) {
      PhaseView done = i < run.phases().size() ? run.phases().get(i) : null;
      boolean now = i == run.phases().size() && run.job().status() == JobStatus.RUNNING;
      String state = done != null ? "done" : now ? "now" : "next";
      rows.add(new RunPhaseRow(words(done != null ? done.name() : names.get(i)), state, done));
    }
    return rows;
  }

  /** All phases the run's rules lead to. */
  private List<String> names(ReconciliationView one) {
    int number = run.ruleSetVersion() == null ? one.activeRuleSet() : run.ruleSetVersion();
    Stream<String> rules =
        one.ruleSets().stream()
            .filter(set -> set.number() == number)
            .flatMap(set -> ruleNames(set.rules()));
    return Stream.of(Stream.of(COLLECT), rules, Stream.of(CONCLUDE)).flatMap(n -> n).toList();
  }

  private static Stream<String> ruleNames(String document) {
    try (var reader = Json.createReader(new StringReader(document))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(rule -> rule.getString("name"))
          .toList()
          .stream();
    }
  }

  private static String words(String phase) {
    return switch (phase) {
      case COLLECT -> Words.of("recon.run.phase.collect");
      case CONCLUDE -> Words.of("recon.run.phase.conclude");
      default -> phase;
    };
  }

  /** What the run is about, under its name. */
  public String lead(String zone) {
    return Words.of(
        "recon.run.lead",
        run.reconciliationName(),
        run.ruleSetVersion() == null ? 0 : run.ruleSetVersion(),
        Words.minute(run.job().requestedAt(), zone),
        run.requestedBy() == null ? "kontor" : run.requestedBy());
  }

  /** Where the lines went: what each rule found, and what is left. */
  public List<RunBar> getBars() {
    return RunBar.of(run, phases);
  }

  /** What happened, newest first. */
  public List<RunEvent> getLog() {
    return RunEvent.of(run, phases);
  }

  /** A moment as the bank's clock says it. */
  public String clock(Instant at, String zone) {
    return at == null ? "" : TIME.format(at.atZone(ZoneId.of(zone)));
  }

  /** Asks the run to stop; what its finished phases matched stays matched. */
  public void cancel() {
    runs.cancel(id);
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                Words.of("recon.run.stopping"), Words.of("recon.run.stopping.detail")));
  }

  /** Whose pages hear of this run: those of this tenant that show it, and no others. */
  public String getAudience() {
    return RunWatch.audience(Acting.required().tenant(), id);
  }

  public boolean isOver() {
    return run.job().status().isOver();
  }

  public boolean isCompleted() {
    return run.job().status() == JobStatus.COMPLETED;
  }

  /** How much is done: phases, in per cent. */
  public long getDone() {
    return isCompleted() ? 100 : 100L * run.phases().size() / Math.max(phases.size(), 1);
  }

  /** Milliseconds from its start to its end, or until now. */
  public long getMillis() {
    Instant start = run.job().startedAt();
    Instant end = run.job().endedAt() == null ? clock.instant() : run.job().endedAt();
    return start == null ? 0 : Duration.between(start, end).toMillis();
  }

  /** What happens now, in a few words. */
  public String getNow() {
    return switch (run.job().status()) {
      case QUEUED -> Words.of("recon.run.now.queued");
      case RUNNING -> Words.of("recon.run.now.phase", run.phases().size() + 1, phases.size());
      case COMPLETED -> Words.of("recon.run.now.completed");
      case FAILED -> Words.of("recon.run.now.failed");
      case STOPPED -> Words.of("recon.run.now.stopped");
    };
  }

  /** Matches made so far. */
  public long getMatches() {
    return run.phases().stream().mapToLong(PhaseView::matches).sum();
  }

  /** Suggestions made so far. */
  public long getSuggestions() {
    return run.phases().stream().mapToLong(PhaseView::suggestions).sum();
  }

  public RunView getRun() {
    return run;
  }

  public List<RunPhaseRow> getPhases() {
    return phases;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
