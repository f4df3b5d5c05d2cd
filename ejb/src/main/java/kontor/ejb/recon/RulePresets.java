package kontor.ejb.recon;

import static kontor.domain.recon.match.MatchField.ACCOUNT;
import static kontor.domain.recon.match.MatchField.AMOUNT;
import static kontor.domain.recon.match.MatchField.BOOKING_DATE;
import static kontor.domain.recon.match.MatchField.COUNTERPARTY;
import static kontor.domain.recon.match.MatchField.CURRENCY;
import static kontor.domain.recon.match.MatchField.REFERENCE;

import jakarta.json.JsonArray;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.DateWindow;
import kontor.domain.recon.match.GroupBy;
import kontor.domain.recon.match.GroupRule;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchMode;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.ReferenceRule;
import kontor.domain.recon.match.ScoreRule;
import kontor.domain.recon.match.ToleranceBase;
import kontor.domain.recon.match.ToleranceRule;
import kontor.domain.recon.match.Weight;
import kontor.domain.recon.match.When;
import kontor.domain.recon.match.WindowField;
import kontor.domain.recon.match.text.Measure;

/** Rule sets to begin with, each with the sentence that says what it is for. */
public enum RulePresets {
  /** Strong id, reference, near amount and date of a customer, amount and day. */
  PSP_LADDER(
      "Four levels for a payment provider: the same id; the same reference and amount; the same"
          + " customer within 0.1 % and two days, for review; the same amount and day, for review.",
      List.of(
          key("Same id", MatchMode.AUTOMATIC, 100, MatchField.EXTERNAL_ID, AMOUNT, CURRENCY),
          key("Same reference", MatchMode.AUTOMATIC, 95, REFERENCE, AMOUNT, CURRENCY),
          sameCustomer(),
          key("Same amount and day", MatchMode.SUGGEST, 60, AMOUNT, CURRENCY, BOOKING_DATE))),
  /** UTR, amount and date; amount and date; amount and a wider window. */
  LOAN_LADDER(
      "Three steps for loan repayments: the same UTR, amount and date within a day; the same amount"
          + " within a day, the same loan first, for review; the same amount within two days, as a"
          + " hint.",
      List.of(
          near("Exact", MatchMode.AUTOMATIC, AmountTolerance.NONE, 1, CURRENCY, REFERENCE),
          sameLoan(),
          near("Loose", MatchMode.SUGGEST, AmountTolerance.NONE, 2, CURRENCY))),
  /** From the reference to sums and likeness. */
  BANK_TO_LEDGER(
      "A bank statement against the ledger: the same reference; the same reference and a small"
          + " difference; a reference damaged or in the text, or the payee's name; a batch; lines"
          + " of one counterparty that add up; what is alike.",
      List.of(
          key("Same reference", MatchMode.AUTOMATIC, 100, REFERENCE, AMOUNT, CURRENCY),
          near("Small difference", MatchMode.AUTOMATIC, absolute("0.02"), 5, CURRENCY, REFERENCE),
          foundReference(),
          GroupRule.of(
              "Batch",
              List.of(CURRENCY),
              new GroupBy.Batch(ReferenceRule.TEXTS),
              AmountTolerance.NONE,
              days(10)),
          GroupRule.of(
              "Sum of a counterparty",
              sorted(CURRENCY, COUNTERPARTY),
              new GroupBy.Subset(),
              AmountTolerance.NONE,
              days(3)),
          alike()));

  private final String sentence;
  private final List<MatchRule> rules;

  RulePresets(String sentence, List<MatchRule> rules) {
    this.sentence = sentence;
    this.rules = rules;
  }

  /** What it is for, as a person reads it. */
  public String sentence() {
    return sentence;
  }

  /** Its rules, in their order. */
  public List<MatchRule> rules() {
    return rules;
  }

  /** The document of its rules for a reconciliation whose sides have these names. */
  public JsonArray document(List<String> sides) {
    return new RuleWriter(sides).write(rules);
  }

  private static KeyRule key(String name, MatchMode mode, int confidence, MatchField... fields) {
    return new KeyRule(name, mode, sorted(fields), confidence, When.ALWAYS);
  }

  private static ToleranceRule near(
      String name, MatchMode mode, AmountTolerance amount, int days, MatchField... fields) {
    return new ToleranceRule(name, mode, sorted(fields), amount, days(days));
  }

  /** In the order in which rules are read. */
  private static List<MatchField> sorted(MatchField... fields) {
    return Stream.of(fields).sorted().toList();
  }

  /** 90 per cent on the same day, ten less a day apart. */
  private static ScoreRule sameCustomer() {
    AmountTolerance tenthOfAPercent =
        new AmountTolerance(BigDecimal.ZERO, new BigDecimal("0.1"), ToleranceBase.MAX);
    return new ScoreRule(
        "Same customer",
        MatchMode.SUGGEST,
        List.of(CURRENCY, COUNTERPARTY),
        List.of(
            new Weight.OfAmount(40, tenthOfAPercent),
            text(COUNTERPARTY, 20, Measure.EXACT),
            new Weight.OfDate(WindowField.BOOKING_DATE, 30, 2),
            text(MatchField.EXTERNAL_ID, 10, Measure.EXACT)),
        70,
        95,
        days(2),
        When.ALWAYS);
  }

  private static ScoreRule sameLoan() {
    return new ScoreRule(
        "Semi",
        MatchMode.SUGGEST,
        List.of(CURRENCY),
        List.of(
            new Weight.OfAmount(60, AmountTolerance.NONE),
            new Weight.OfDate(WindowField.BOOKING_DATE, 20, 1),
            text(ACCOUNT, 20, Measure.EXACT)),
        70,
        95,
        days(1),
        When.ALWAYS);
  }

  private static ReferenceRule foundReference() {
    return new ReferenceRule(
        "Found reference",
        MatchMode.AUTOMATIC,
        List.of(CURRENCY),
        List.of(REFERENCE, MatchField.EXTERNAL_ID, COUNTERPARTY),
        ReferenceRule.TEXTS,
        AmountTolerance.NONE,
        days(10),
        When.ALWAYS);
  }

  private static ScoreRule alike() {
    return new ScoreRule(
        "Alike",
        MatchMode.AUTOMATIC,
        List.of(CURRENCY),
        ScoreRule.WEIGHTS,
        ScoreRule.SUGGEST,
        ScoreRule.AUTOMATIC,
        null,
        When.ALWAYS);
  }

  private static Weight text(MatchField field, int weight, Measure measure) {
    return new Weight.OfText(field, field, weight, measure);
  }

  private static AmountTolerance absolute(String amount) {
    return new AmountTolerance(new BigDecimal(amount), BigDecimal.ZERO, ToleranceBase.MAX);
  }

  private static DateWindow days(int days) {
    return new DateWindow(WindowField.BOOKING_DATE, days, days, 1);
  }
}
