package kontor.domain.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statements of one account and currency that are known, and how one more stands to them. The
 * order in which they are given does not matter: days and balances tell.
 */
public final class StatementChain {

  private final List<ChainedStatement> known;

  public StatementChain(Collection<ChainedStatement> known) {
    this.known = List.copyOf(known);
  }

  /** The finding that matters most: what came twice before what is missing. */
  public StatementFinding finding(ChainedStatement statement) {
    if (known.stream().anyMatch(statement::duplicates)) {
      return StatementFinding.DUPLICATE;
    }
    if (known.stream().anyMatch(statement::reissues)) {
      return StatementFinding.REISSUED;
    }
    if (overlaps(statement)) {
      return StatementFinding.OVERLAP;
    }
    if (known.stream().anyMatch(other -> isBefore(statement, other))) {
      return StatementFinding.LATE;
    }
    return StatementFinding.inTurn(follows(statement));
  }

  /** Whether its opening is the closing of a statement before it; empty without one. */
  public Optional<Boolean> follows(ChainedStatement statement) {
    List<ChainedStatement> before =
        Stream.concat(lastBefore(statement), beginningNoLater(statement)).toList();
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(before.stream().anyMatch(statement::continues));
  }

  /** Those that end last among those that end before it begins. */
  private Stream<ChainedStatement> lastBefore(ChainedStatement statement) {
    Optional<LocalDate> last =
        known.stream()
            .map(ChainedStatement::lastDay)
            .filter(day -> day.isBefore(statement.firstDay()))
            .max(Comparator.naturalOrder());
    return known.stream().filter(other -> last.filter(other.lastDay()::equals).isPresent());
  }

  private Stream<ChainedStatement> beginningNoLater(ChainedStatement statement) {
    return sharing(statement)
        .filter(other -> !other.firstDay().isAfter(statement.firstDay()))
        .filter(other -> !isBefore(statement, other));
  }

  private Stream<ChainedStatement> sharing(ChainedStatement statement) {
    return known.stream()
        .filter(statement::sharesDaysWith)
        .filter(other -> !statement.duplicates(other) && !statement.reissues(other));
  }

  /**
   * Parts of one day that do not join leave a gap between them; other shared days are told twice.
   */
  private boolean overlaps(ChainedStatement statement) {
    return sharing(statement).noneMatch(statement::adjoins)
        && sharing(statement)
            .anyMatch(other -> !statement.isOfTheDayOf(other) || statement.opensLike(other));
  }

  /** Whether the other comes after it: on later days, or on shared ones by its balances. */
  private static boolean isBefore(ChainedStatement statement, ChainedStatement other) {
    return statement.sharesDaysWith(other)
        ? other.continues(statement) && !statement.continues(other)
        : statement.lastDay().isBefore(other.firstDay());
  }
}
