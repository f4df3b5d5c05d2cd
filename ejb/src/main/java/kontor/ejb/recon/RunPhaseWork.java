package kontor.ejb.recon;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kontor.domain.recon.match.MatchRule;
import kontor.ejb.jobs.JobRunWork;
import kontor.ejb.jobs.JobTurn;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * The phases of a run, each a transaction, or two at the same time. What is already done is
 * skipped.
 */
@Stateless
@Tenanted
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunPhaseWork {

  @Inject private Sql sql;
  @Inject private JobRunWork jobs;
  @Inject private VolumeMatcher matcher;
  @Inject private Sources sources;
  @Inject private Conclusion conclusion;
  @Inject private RunFiles files;
  @Inject private OpenLineList openLines;
  @Inject private SideBySide sideBySide;
  @Resource private SessionContext context;

  /**
   * Fixes the rule set in force and the files read so far: what arrives later joins the next run.
   */
  public void collect(JobTurn turn) {
    perform(
        new Part(turn, 0, 0, "collect"),
        () -> {
          fixRuleSet(turn);
          fixFiles(turn);
          return PhaseResult.NOTHING;
        });
  }

  private void fixRuleSet(JobTurn turn) {
    sql.execute(
        "update recon.run r set rule_set_id = s.id from recon.rule_set s"
            + " where r.id = ? and s.reconciliation_id = r.reconciliation_id"
            + " and s.status = 'ACTIVE'",
        turn.runId());
  }

  private void fixFiles(JobTurn turn) {
    sql.execute(
        "insert into recon.run_file (run_id, file_id, tenant, side)"
            + " select r.id, f.id, r.tenant, s.position from recon.run r"
            + " join recon.side s on s.reconciliation_id = r.reconciliation_id"
            + " join intake.file f on f.source_id = s.source_id"
            + " and f.status in ('ACCEPTED', 'PARTIAL') where r.id = ?",
        turn.runId());
  }

  /** The rules of the run's rule set, in their order. */
  public List<MatchRule> rules(JobTurn turn) {
    List<String> sides =
        sql.list(
            row -> row.getString(1),
            "select s.name from recon.side s join recon.run r"
                + " on r.reconciliation_id = s.reconciliation_id where r.id = ?"
                + " order by s.position",
            turn.runId());
    String rules =
        sql.first(
                row -> row.getString(1),
                "select s.rules from recon.rule_set s join recon.run r on r.rule_set_id = s.id"
                    + " where r.id = ?",
                turn.runId())
            .orElseThrow();
    return new RuleReader(sides).read(Reconciliations.parse(rules));
  }

  /** Makes the matches and suggestions of one rule. */
  public void apply(JobTurn turn, int position, MatchRule rule) {
    perform(
        new Part(turn, position, 0, rule.name()),
        () ->
            matcher.apply(
                files.linesOf(scope(turn)), rule, secondHand(turn, position, rule.name())));
  }

  private SecondHand secondHand(JobTurn turn, int position, String name) {
    Part part = new Part(turn, position, 1, name);
    return new SecondHand() {
      @Override
      public boolean isFree() {
        return !isDone(part);
      }

      @Override
      public PhaseResult sideBySide(
          Supplier<PhaseResult> here, Supplier<PhaseResult> there, AutoCloseable between) {
        var answer = new AtomicReference<PhaseResult>();
        RunPhaseWork other = context.getBusinessObject(RunPhaseWork.class);
        sideBySide.run(
            () -> answer.set(here.get()),
            firstGoesOn -> other.performSecond(part, there, firstGoesOn),
            between);
        return answer.get();
      }
    };
  }

  /** Under the locks of the first part, which is not committed before: not without it. */
  public void performSecond(Part part, Supplier<PhaseResult> work, Runnable firstGoesOn) {
    perform(part, work);
    firstGoesOn.run();
  }

  /** Counts, digests and completes the run. */
  public void conclude(JobTurn turn, int position) {
    perform(
        new Part(turn, position, 0, "conclude"),
        () -> {
          conclusion.draw(files.linesOf(scope(turn)));
          return PhaseResult.NOTHING;
        });
    jobs.complete(turn);
  }

  /** Lets the planner know of many new matches: a sample, not a scan. */
  public void refreshStatistics() {
    sql.execute("select recon.refresh_match_statistics()");
  }

  /** What a completed run adds to the metrics. */
  public RunSummary summary(JobTurn turn) {
    return sql.first(
            row -> new RunSummary(row.getLong(1), row.getLong(2)),
            "select coalesce(sum(matches) * 2, 0), coalesce(sum(millis) filter (where part = 0), 0)"
                + " from recon.run_phase where run_id = ?",
            turn.runId())
        .orElseThrow();
  }

  /**
   * What is done once in a run.
   *
   * @param number 1 for what a phase's second transaction did, 0 for the rest, or all
   */
  public record Part(JobTurn turn, int position, int number, String name) {}

  private void perform(Part part, Supplier<PhaseResult> work) {
    long begin = System.nanoTime();
    jobs.own(part.turn());
    beGenerous();
    if (part.number() == 0) {
      sources.lockForRun(part.turn().runId());
    }
    if (isDone(part)) {
      return;
    }
    long lastMatchBefore = lastMatch();
    PhaseResult result = work.get();
    note(part, (System.nanoTime() - begin) / 1_000_000, result);
    noteMatches(part.turn(), lastMatchBefore + 1, lastMatch());
    takeOffTheList(part.turn(), lastMatchBefore + 1, lastMatch());
    jobs.own(part.turn());
  }

  /** A volume pass may take its time and its memory. */
  private void beGenerous() {
    sql.execute(
        "select set_config('statement_timeout', '4h', true), set_config('lock_timeout', '0', true),"
            + " set_config('work_mem', '192MB', true)");
  }

  private boolean isDone(Part part) {
    return sql.first(
            row -> true,
            "select 1 from recon.run_phase where run_id = ? and position = ? and part = ?",
            part.turn().runId(),
            part.position(),
            part.number())
        .isPresent();
  }

  private void note(Part part, long millis, PhaseResult result) {
    sql.execute(
        "insert into recon.run_phase (run_id, position, part, tenant, name, millis, matches,"
            + " suggestions, remarks, evidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        part.turn().runId(),
        part.position(),
        part.number(),
        part.turn().tenant(),
        part.name(),
        millis,
        result.matches(),
        result.suggestions(),
        result.remarks(),
        result.evidence().digest());
  }

  /** The number of the latest match anybody made, or a little more; 0 before the first. */
  private long lastMatch() {
    return sql.first(
            row -> row.getLong(1),
            "select case when is_called then last_value else 0 end from recon.match_id")
        .orElseThrow();
  }

  /** Between which numbers the run's matches are found. */
  private void noteMatches(JobTurn turn, long first, long last) {
    sql.execute(
        "update recon.run set first_match = least(first_match, ?), last_match ="
            + " greatest(last_match, ?) where id = ?",
        first,
        last,
        turn.runId());
  }

  /** What is matched is open no more; at volume nothing of it was listed yet. */
  private void takeOffTheList(JobTurn turn, long first, long last) {
    if (first <= last && openLines.isAny(scope(turn).reconciliationId())) {
      openLines.dropMatched(first, last);
    }
  }

  /** The reconciliation a run belongs to. */
  public long reconciliation(JobTurn turn) {
    return scope(turn).reconciliationId();
  }

  private RunScope scope(JobTurn turn) {
    return sql.first(
            row ->
                new RunScope(
                    turn.tenant(),
                    turn.runId(),
                    row.getLong(1),
                    row.getLong(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class)),
            "select reconciliation_id, rule_set_id, booked_from, booked_to"
                + " from recon.run where id = ?",
            turn.runId())
        .orElseThrow();
  }
}
