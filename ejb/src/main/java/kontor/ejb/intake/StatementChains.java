package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kontor.domain.intake.ChainedStatement;
import kontor.domain.intake.DatedStatement;
import kontor.domain.intake.StatementFinding;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.shared.Sql;

/**
 * Puts the statements of a file into the chains of their accounts, once it is read to its end, and
 * judges those around anew whenever one comes or goes.
 */
@ApplicationScoped
class StatementChains {

  private static final Comparator<DatedStatement> IN_ORDER =
      Comparator.comparing(
              DatedStatement::lastDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              DatedStatement::firstDay, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(statement -> statement.summary().position());

  private static final String OF_FILE =
      """
      select s.account, s.currency, s.kind, %s
      from intake.statement s join intake.file f on f.id = s.file_id
      where s.file_id = ? and s.account is not null and s.currency is not null
        and s.first_day is not null and s.opening is not null and s.difference is not null
      """
          .formatted(ChainMembers.COLUMNS);

  private static final String ADD =
      """
      insert into intake.statement (file_id, position, tenant, account, currency, number, opening,
        closing, lines, ties, difference, first_day, last_day, credits, debits, follows, finding,
        held, kind)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Inject private Sql sql;
  @Inject private ChainMembers members;
  @Inject private Superseding superseding;
  @Inject private StatementJudge judge;
  @Inject private StatementRevision revision;

  /** Chains of one tenant change one after the other; held until the transaction ends. */
  void lock(int tenant) {
    sql.list(
        row -> true,
        "select pg_advisory_xact_lock(hashtext('intake.statement_chain'), ?::integer)",
        tenant);
  }

  /**
   * Adds the statements of a file that counts.
   *
   * @return how many of them are held
   */
  int add(ReceivedFile file, List<DatedStatement> statements) {
    if (statements.stream().anyMatch(DatedStatement::isBalanced)) {
      sql.execute("select set_config('lock_timeout', '0', true)");
      lock(file.tenant());
      arrives(file);
    }
    String kind =
        sql.first(
                row -> row.getString(1),
                "select kind from intake.source_version where source_id = ? and number = ?",
                file.sourceId(),
                file.sourceVersion())
            .orElseThrow();
    return (int) statements.stream().sorted(IN_ORDER).filter(one -> add(file, kind, one)).count();
  }

  /** Files come into the chains in the order in which they hold its lock. */
  private void arrives(ReceivedFile file) {
    sql.execute("update intake.file set read_at = clock_timestamp() where id = ?", file.id());
  }

  private boolean add(ReceivedFile file, String kind, DatedStatement statement) {
    StatementSummary summary = statement.summary();
    Chain chain = new Chain(summary.account(), summary.currency(), kind);
    Optional<ChainedStatement> chained = statement.chained();
    if (chained.isEmpty()) {
      insert(file, kind, statement, Standing.UNKNOWN, statement.isUntied());
      return statement.isUntied();
    }
    return add(file, chain, statement, chained.get());
  }

  private boolean add(
      ReceivedFile file, Chain chain, DatedStatement statement, ChainedStatement chained) {
    StatementPlace place = new StatementPlace(file.id(), statement.summary().position());
    List<PlacedStatement> others = members.neighbours(chain, place, chained);
    Standing standing = Standing.of(chained, others);
    List<PlacedStatement> reissued = StatementJudge.reissued(chained, standing, others);
    boolean held =
        statement.isUntied()
            || standing.finding() == StatementFinding.DUPLICATE
            || superseding.anyMatched(reissued);
    insert(file, chain.kind(), statement, standing, held);
    if (!held) {
      superseding.supersede(place, reissued);
    }
    if (!standing.finding().isInTurn() && standing.finding() != StatementFinding.DUPLICATE) {
      judge.around(chain, chained);
    }
    return held;
  }

  /**
   * Judges a statement once more, after a line was added to it.
   *
   * @return whether it is held now and was not before
   */
  boolean again(ReceivedFile file, DatedStatement statement) {
    lock(file.tenant());
    StatementPlace place = new StatementPlace(file.id(), statement.summary().position());
    Optional<InChain> before = inChain(place);
    boolean heldNow = revision.revise(place, statement, () -> inChain(place));
    before.ifPresent(one -> judge.around(one.chain(), one.statement().chained()));
    inChain(place).ifPresent(one -> judge.around(one.chain(), one.statement().chained()));
    return heldNow;
  }

  private Optional<InChain> inChain(StatementPlace place) {
    return ofFile(place.file()).stream()
        .filter(one -> one.statement().place().equals(place))
        .findFirst();
  }

  /** A file counts no more: what its statements superseded is back, their neighbours judged. */
  void discarded(long fileId) {
    List<InChain> gone = ofFile(fileId);
    superseding.undo(fileId);
    gone.forEach(one -> judge.around(one.chain(), one.statement().chained()));
  }

  /** A statement is held no more: it supersedes what it was issued again for. */
  void released(long fileId, int position) {
    inChain(new StatementPlace(fileId, position))
        .ifPresent(one -> judge.released(one.chain(), one.statement()));
  }

  private List<InChain> ofFile(long fileId) {
    return sql.list(row -> new InChain(Chain.of(row), PlacedStatement.of(row)), OF_FILE, fileId);
  }

  private void insert(
      ReceivedFile file, String kind, DatedStatement statement, Standing standing, boolean held) {
    StatementSummary summary = statement.summary();
    sql.execute(
        ADD,
        file.id(),
        summary.position(),
        file.tenant(),
        summary.account(),
        summary.currency(),
        summary.number(),
        summary.opening(),
        summary.closing(),
        summary.lines(),
        summary.ties(),
        summary.difference(),
        statement.firstDay(),
        statement.lastDay(),
        statement.credits(),
        statement.debits(),
        standing.follows(),
        standing.finding() == null ? null : standing.finding().name(),
        held,
        kind);
  }
}
