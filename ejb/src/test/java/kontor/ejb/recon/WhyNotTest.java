package kontor.ejb.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kontor.domain.recon.match.MatchLine;
import kontor.domain.recon.match.MatchRule;
import kontor.ejb.recon.LineExplanation.Tried;
import kontor.ejb.recon.NearLines.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyNotTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
  private static final String NEAR =
      "{'name':'near','kind':'TOLERANCE','fields':['reference','currency'],"
          + "'amount':{'absolute':'0.02'},'date':{'before':1,'after':3}}";

  /** A line as a person might have got it wrong. */
  private record Told(String amount, String currency, String reference, String text, int days) {

    static Told of(int number) {
      return new Told(number + "00.00", "EUR", "INV-" + (10_000 + number), "rent", 0);
    }

    Told wrong(String fault) {
      return switch (fault) {
        case "amount" -> new Told(amount.replace(".00", ".05"), currency, reference, text, days);
        case "currency" -> new Told(amount, "USD", reference, text, days);
        case "reference" -> new Told(amount, currency, "OTHER-" + reference, text, days);
        default -> new Told(amount, currency, reference, text, 9);
      };
    }

    Seen seen(long id, int side) {
      LocalDate date = DAY.plusDays(days);
      MatchLine line =
          new MatchLine(
              id,
              date,
              date,
              new BigDecimal(amount),
              currency,
              side + "-" + id,
              reference,
              null,
              null,
              text,
              1,
              UUID.randomUUID());
      LineView view =
          new LineView(
              id,
              side,
              "side " + side,
              "source",
              side + "-" + id,
              date,
              date,
              line.amount(),
              currency,
              reference,
              null,
              null,
              text,
              1,
              1);
      return new Seen(view, line);
    }
  }

  @Test
  void should_name_the_planted_fault_of_each_of_two_hundred_lines() {
    List<String> faults = List.of("amount", "currency", "reference", "bookingDate");
    List<Seen> others =
        IntStream.range(1, 201).mapToObj(n -> Told.of(n).seen(1_000 + n, 2)).toList();
    for (int n = 1; n <= 200; n++) {
      String fault = faults.get(n % faults.size());
      Tried tried = why(NEAR, Told.of(n).wrong(fault).seen(n, 1), others);
      assertThat(tried.failed()).as("line %d", n).isEqualTo(fault);
      assertThat(tried.nearest().line()).isEqualTo(1_000 + n);
      assertThat(tried.value()).isNotEqualTo(tried.otherValue());
    }
  }

  @Test
  void should_see_the_same_from_the_other_side() {
    Tried tried = why(NEAR, Told.of(1).wrong("amount").seen(1, 2), List.of(Told.of(1).seen(2, 1)));
    assertThat(tried.failed()).isEqualTo("amount");
    assertThat(tried.value()).isEqualTo("100.05");
    assertThat(tried.otherValue()).isEqualTo("100.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          'kind':'FEE','fields':['currency'],'gross':'ledger','fee':{'percent':'1.5'} | net | 100.00 | 98.50
          'kind':'SCORE','fields':['currency'],'suggest':95,'automatic':99,'weights':[{'field':'amount','weight':1},{'field':'counterparty','weight':1}] | score | 50 | 95
          'kind':'GROUP','fields':['currency'],'by':'batch','in':['reference'] | batch | 10001, INV10001 | 20001, INV20001
          'kind':'REFERENCE','fields':['currency'] | reference | INV-10001 | INV-20001
          'kind':'KEY','fields':['currency'],'when':{'sides':{'ledger':{'field':'amount','op':'lt','value':'0'}}} | when | true | false
          """)
  void should_name_the_criterion_of_each_kind_with_both_values(
      String rule, String failed, String value, String otherValue) {
    Told other = new Told("100.00", "EUR", "INV-20001", "rent", 0);
    Tried tried =
        why("{'name':'x',%s}".formatted(rule), Told.of(1).seen(1, 1), List.of(other.seen(2, 2)));
    assertThat(tried.failed()).isEqualTo(failed);
    assertThat(tried.value()).isEqualTo(value);
    assertThat(tried.otherValue()).isEqualTo(otherValue);
  }

  @Test
  void should_tell_the_points_of_the_line_that_scores_best() {
    Tried tried =
        why(
            "{'name':'x','kind':'SCORE','fields':['currency']}",
            Told.of(1).seen(1, 1),
            List.of(Told.of(2).seen(2, 2), Told.of(1).wrong("bookingDate").seen(3, 2)));
    assertThat(tried.nearest().line()).isEqualTo(3);
    assertThat(tried.failed()).isNull();
    assertThat(tried.parts()).hasSize(4);
  }

  @Test
  void should_say_that_a_rule_does_not_speak_of_the_line() {
    String lines =
        "{'name':'x','kind':'LINES','side':'ledger','action':'skip',"
            + "'when':{'field':'currency','op':'eq','value':'EUR'}}";
    assertThat(why(lines, Told.of(1).seen(1, 1), List.of()).failed()).isEqualTo("when");
    assertThat(why(lines, Told.of(1).seen(1, 2), List.of()).failed()).isNull();
    String key =
        "{'name':'x','kind':'KEY','fields':['currency'],"
            + "'when':{'field':'currency','op':'eq','value':'USD'}}";
    assertThat(why(key, Told.of(1).seen(1, 1), List.of()).failed()).isEqualTo("when");
  }

  private static Tried why(String rule, Seen line, List<Seen> others) {
    return WhyNot.of(read(rule), line, new ArrayList<>(others)).under("code", 1);
  }

  private static MatchRule read(String rule) {
    String array = "[" + rule.replace('\'', '"') + "]";
    try (var reader = Json.createReader(new StringReader(array))) {
      return new RuleReader(List.of("bank", "ledger")).read(reader.readArray()).getFirst();
    }
  }
}
