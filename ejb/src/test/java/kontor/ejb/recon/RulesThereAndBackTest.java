package kontor.ejb.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kontor.domain.recon.match.Comparison;
import kontor.domain.recon.match.Condition;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.LineField;
import kontor.domain.recon.match.LineTest;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchMode;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.When;
import kontor.domain.recon.match.text.Expression;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document read, written and read again is the same rules. */
class RulesThereAndBackTest {

  private static final List<String> SIDES = List.of("bank", "ledger");
  private static final String EVERYTHING =
      """
      [{"name":"k","kind":"KEY","mode":"suggest","fields":["amount","currency"],"confidence":95},
       {"name":"t","kind":"TOLERANCE","fields":["currency"],"amount":{"absolute":1e2,"percent":"0.50","base":"average"},
        "date":{"field":"valueDate","before":1,"after":3,"anchor":"ledger"}},
       {"name":"s","kind":"SCORE","fields":["currency"]},
       {"name":"s2","kind":"SCORE","fields":["currency"],"suggest":55,"automatic":88,"date":{"after":9},
        "weights":[{"field":"amount","weight":5,"within":{"absolute":"0.10"}},{"field":"valueDate","weight":2,"days":4},
         {"field":"counterparty","weight":3,"measure":"jaro-winkler","in":"description"}]},
       {"name":"r","kind":"REFERENCE","fields":["currency"],"of":["externalId"],"in":["description","reference"]},
       {"name":"r2","kind":"REFERENCE","mode":"suggest","fields":["currency","account"],"amount":{"absolute":"1"},"date":{"before":2}},
       {"name":"g","kind":"GROUP","fields":["currency","reference"],"by":"key","shapes":["N:1","1:N"]},
       {"name":"g2","kind":"GROUP","fields":["currency"],"by":"batch","in":["description"],"most":20,"amount":{"absolute":"0.01"}},
       {"name":"g3","kind":"GROUP","fields":["currency"],"by":"subset","chance":"0.01","steps":{"search":1000,"run":5000},"date":{"after":2}},
       {"name":"f","kind":"FEE","fields":["currency"],"gross":"ledger","fee":"stated","date":{"before":0,"after":4,"anchor":"ledger"}},
       {"name":"f2","kind":"FEE","fields":["currency"],"gross":"bank","fee":{"parallel":[{"percent":"1.5"},{"flat":"0.30"},
        {"cascading":[{"percent":"1"},{"tiers":[{"upTo":"100","percent":"1"},{"percent":"2"}]}]}]}},
       {"name":"n","kind":"NETTING","fields":["currency","reference"],"side":"ledger","date":{"after":3}},
       {"name":"l","kind":"LINES","side":"bank","action":"break","break":"FEE",
        "when":{"and":[{"field":"amount","op":"lt","value":"0"},{"not":{"or":[{"field":"currency","op":"in","values":["EUR","USD"]},
         {"field":"description","op":"regex","value":"fee [0-9]+"}]}}]}},
       {"name":"l2","kind":"LINES","action":"skip","when":{"sides":{"ledger":{"field":"bookingDate","op":"gte","value":"2026-09-01"}}}}]
      """;

  @Test
  void should_keep_rules_of_every_kind() {
    List<MatchRule> rules = read(array(EVERYTHING));
    assertThat(rules).hasSize(14);
    assertThat(thereAndBack(rules)).isEqualTo(rules);
    assertThat(write(thereAndBack(rules))).isEqualTo(write(rules));
  }

  @ParameterizedTest
  @EnumSource
  void should_keep_every_preset(RulePresets preset) {
    assertThat(thereAndBack(preset.rules())).isEqualTo(preset.rules());
    assertThat(read(preset.document(SIDES))).isEqualTo(preset.rules());
    assertThat(preset.sentence()).endsWith(".");
  }

  @Property(tries = 500)
  void should_keep_every_condition(
      @ForAll("conditions") Condition first, @ForAll("conditions") Condition second) {
    List<MatchRule> rules =
        List.of(
            new KeyRule(
                "k",
                MatchMode.AUTOMATIC,
                List.of(MatchField.REFERENCE),
                100,
                new When(first, second)));
    assertThat(thereAndBack(rules)).isEqualTo(rules);
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return trees(3);
  }

  private static Arbitrary<Condition> trees(int levels) {
    if (levels == 0) {
      return tests().map(test -> test);
    }
    Arbitrary<List<Condition>> parts = trees(levels - 1).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        tests().map(test -> test),
        parts.map(Condition.And::new),
        parts.map(Condition.Or::new),
        trees(levels - 1).map(Condition.Not::new));
  }

  private static Arbitrary<LineTest> tests() {
    Arbitrary<Comparison> by = Arbitraries.of(Comparison.class);
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(12);
    Arbitrary<LineField> texts = fields(LineField.Type.TEXT);
    return Arbitraries.oneOf(
        Combinators.combine(texts, by, text).as(LineTest.Compare::new),
        Combinators.combine(fields(LineField.Type.AMOUNT), by, amounts()).as(LineTest.Compare::new),
        Combinators.combine(fields(LineField.Type.DATE), by, Arbitraries.integers().between(1, 9))
            .as((field, how, day) -> new LineTest.Compare(field, how, LocalDate.of(2026, 9, day))),
        Combinators.combine(texts, text).as(LineTest.Contains::new),
        texts.map(field -> new LineTest.Matches(field, new Expression("^a+(b|c)$"))),
        Combinators.combine(
                fields(LineField.Type.AMOUNT),
                Arbitraries.integers().list().ofMinSize(1).ofMaxSize(3))
            .as((field, values) ->
                new LineTest.In(
                    field, values.stream().<Comparable<?>>map(BigDecimal::valueOf).toList())));
  }

  private static Arbitrary<BigDecimal> amounts() {
    BigDecimal most = new BigDecimal("999999999999999");
    return Arbitraries.bigDecimals().ofScale(4).between(most.negate(), most);
  }

  private static Arbitrary<LineField> fields(LineField.Type type) {
    return Arbitraries.of(
        List.of(LineField.values()).stream()
            .filter(field -> field.type() == type)
            .collect(Collectors.toList()));
  }

  private static List<MatchRule> thereAndBack(List<MatchRule> rules) {
    return read(array(write(rules).toString()));
  }

  private static JsonArray write(List<MatchRule> rules) {
    return new RuleWriter(SIDES).write(rules);
  }

  private static List<MatchRule> read(JsonArray document) {
    return new RuleReader(SIDES).read(document);
  }

  private static JsonArray array(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray();
    }
  }
}
