package kontor.ear.bench.rich;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of the truth was found, and how much of what was matched is true: by pairs (bank line,
 * ledger line) within matches, and by cases. A line that no match has stands for its first
 * suggestion, that of the earliest rule and then the most confident one.
 */
public final class Score {

  private static final Comparator<Found> FIRST =
      Comparator.comparingInt(Found::place).thenComparing(found -> -found.confidence());

  /** What was found of one case. */
  private static final class Progress {
    private int automatic;
    private int suggested;
  }

  /** Sums over cases. */
  private static final class Sum {
    private long cases;
    private long pairs;
    private long casesAutomatic;
    private long pairsAutomatic;
    private long casesFound;
    private long pairsFound;

    void add(Truth.Case one, Progress progress) {
      int automatic = Math.min(one.pairs(), progress.automatic);
      int found = Math.min(one.pairs(), progress.automatic + progress.suggested);
      cases++;
      pairs += one.pairs();
      pairsAutomatic += automatic;
      pairsFound += found;
      casesAutomatic += automatic == one.pairs() ? 1 : 0;
      casesFound += found == one.pairs() ? 1 : 0;
    }
  }

  private final Truth truth;
  private final Map<Kind, Sum> kinds = new EnumMap<>(Kind.class);
  private final Map<String, long[]> rules = new TreeMap<>();
  private final Sum all = new Sum();
  private final Map<Truth.Case, Progress> progress = new IdentityHashMap<>();
  private final Map<String, Boolean> matched = new HashMap<>();
  private long matches;
  private long matchesRight;
  private long pairs;
  private long pairsRight;

  private Score(Truth truth) {
    this.truth = truth;
  }

  /** Scores what was found. */
  public static Score of(Truth truth, List<Found> found) {
    Score score = new Score(truth);
    found.stream().filter(Found::automatic).forEach(score::match);
    score.firstSuggestions(found).forEach(score::suggest);
    truth.cases().stream().filter(one -> one.pairs() > 0).forEach(score::sum);
    return score;
  }

  private void match(Found found) {
    found.bank().forEach(line -> matched.put(line, true));
    found.ledger().forEach(line -> matched.put(line, true));
    int right = 0;
    for (String line : found.bank()) {
      right += pairsRight(line, found);
    }
    int all = found.bank().size() * found.ledger().size();
    matches++;
    matchesRight += right == all ? 1 : 0;
    pairs += all;
    pairsRight += right;
    long[] ofRule = rules.computeIfAbsent(found.rule(), rule -> new long[2]);
    ofRule[0] += all;
    ofRule[1] += all - right;
  }

  private int pairsRight(String bank, Found found) {
    Truth.Case one = truth.of(bank);
    int right = (int) found.ledger().stream().filter(line -> truth.of(line) == one).count();
    progress(bank).automatic += right;
    return right;
  }

  private Progress progress(String line) {
    return progress.computeIfAbsent(truth.of(line), one -> new Progress());
  }

  private Map<String, Found> firstSuggestions(List<Found> found) {
    Map<String, Found> first = new HashMap<>();
    found.stream()
        .filter(one -> !one.automatic())
        .forEach(one ->
            one.bank().stream()
                .filter(line -> !matched.containsKey(line))
                .forEach(
                    line -> first.merge(line, one, (a, b) -> FIRST.compare(a, b) <= 0 ? a : b)));
    return first;
  }

  private void suggest(String bank, Found found) {
    Truth.Case one = truth.of(bank);
    progress(bank).suggested +=
        (int) found.ledger().stream().filter(line -> truth.of(line) == one).count();
  }

  private void sum(Truth.Case one) {
    Progress made = progress.getOrDefault(one, new Progress());
    kinds.computeIfAbsent(one.kind(), kind -> new Sum()).add(one, made);
    all.add(one, made);
  }

  /** The share of matched pairs, and of matches, that are true, the lower one. */
  public double precision() {
    return Math.min(share(pairsRight, pairs), share(matchesRight, matches));
  }

  /** The share of true pairs, and of cases, that were matched, the lower one. */
  public double automatic() {
    return Math.min(share(all.pairsAutomatic, all.pairs), share(all.casesAutomatic, all.cases));
  }

  /** The same with first suggestions. */
  public double found() {
    return Math.min(share(all.pairsFound, all.pairs), share(all.casesFound, all.cases));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /** A table by kind and by rule. */
  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append(
        "  %-18s %9s %9s %9s %9s %9s %9s%n"
            .formatted("kind", "cases", "auto %", "found %", "pairs", "auto %", "found %"));
    kinds.forEach((kind, sum) -> append(table, kind.name(), sum));
    append(table, "all", all);
    table.append(
        "  precision: pairs %.3f %% (%d wrong of %d), matches %.3f %% (%d wrong of %d)%n"
            .formatted(
                100 * share(pairsRight, pairs),
                pairs - pairsRight,
                pairs,
                100 * share(matchesRight, matches),
                matches - matchesRight,
                matches));
    rules.forEach((rule, counts) ->
        table.append("  rule %-40s pairs %9d, wrong %d%n".formatted(rule, counts[0], counts[1])));
    return table.toString();
  }

  private static void append(StringBuilder table, String name, Sum sum) {
    table.append(
        "  %-18s %9d %9.2f %9.2f %9d %9.2f %9.2f%n"
            .formatted(
                name,
                sum.cases,
                100 * share(sum.casesAutomatic, sum.cases),
                100 * share(sum.casesFound, sum.cases),
                sum.pairs,
                100 * share(sum.pairsAutomatic, sum.pairs),
                100 * share(sum.pairsFound, sum.pairs)));
  }
}
