package kontor.ejb.recon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.DateWindow;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchMode;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.ToleranceBase;
import kontor.domain.recon.match.ToleranceRule;
import kontor.domain.recon.match.WindowField;
import kontor.domain.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {

  private static final String KEY = "'name':'same','kind':'KEY'";
  private static final String NEAR = "'name':'near','kind':'TOLERANCE','fields':['currency']";

  @Test
  void should_read_a_key_which_is_automatic_unless_said_otherwise() {
    List<MatchRule> rules = read("[{%s,'fields':['currency','amount']}]".formatted(KEY));
    assertThat(rules)
        .containsExactly(
            new KeyRule(
                "same", MatchMode.AUTOMATIC, List.of(MatchField.AMOUNT, MatchField.CURRENCY)));
  }

  @Test
  void should_read_a_tolerance_with_its_amount_and_window() {
    List<MatchRule> rules =
        read(
            "[{%s,'mode':'suggest','amount':{'absolute':'0.02','percent':1.5,'base':'min'},"
                    .formatted(NEAR)
                + "'date':{'field':'valueDate','before':1,'after':3,'anchor':'ledger'}}]");
    assertThat(rules)
        .containsExactly(
            new ToleranceRule(
                "near",
                MatchMode.SUGGEST,
                List.of(MatchField.CURRENCY),
                new AmountTolerance(
                    new BigDecimal("0.02"), new BigDecimal("1.5"), ToleranceBase.MIN),
                new DateWindow(WindowField.VALUE_DATE, 1, 3, 2)));
  }

  @Test
  void should_anchor_a_window_at_the_booking_date_of_the_first_side_unless_said_otherwise() {
    MatchRule rule = read("[{%s,'amount':{},'date':{}}]".formatted(NEAR)).getFirst();
    assertThat(((ToleranceRule) rule).date())
        .isEqualTo(new DateWindow(WindowField.BOOKING_DATE, 0, 0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [] | rules | A rule set has 1 to 50 rules.
          [1] | rules[0] | Rule rules[0], document: an object is needed here.
          [{'kind':'KEY'}] | rules[0].name | Rule rules[0], name: a text is needed here.
          [{'name':' '}] | rules[0].name | Rule rules[0], name: a rule needs a name of 1 to 100 characters.
          [{'name':'hand'}] | rules[0].name | Rule rules[0], name: “hand” is the name of matches people make.
          [{'name':'a'}] | rules[0].kind | Rule a, kind: a text is needed here.
          [{'name':'a','kind':'GUESS'}] | rules[0].kind | Rule a, kind: the kinds are KEY and TOLERANCE.
          [{KEY}] | rules[0].fields | Rule same, fields: a list of field names is needed.
          [{KEY,'fields':[]}] | rules[0].fields | Rule same, fields: a KEY needs at least one field.
          [{KEY,'fields':['amount']}] | rules[0].fields | Rule same, fields: amounts are only compared together with currency.
          [{KEY,'fields':['reference','reference']}] | rules[0].fields | Rule same, fields: "reference" is named twice.
          [{KEY,'fields':['reference'],'amount':{}}] | rules[0].amount | Rule same, amount: it is unknown; known are name, kind, mode, fields.
          [{KEY,'fields':['reference'],'mode':'maybe'}] | rules[0].mode | Rule same, mode: it is one of [automatic, suggest].
          [{'name':'near','kind':'TOLERANCE','fields':[]}] | rules[0].fields | Rule near, fields: a TOLERANCE compares amounts of one currency: add currency.
          [{'name':'near','kind':'TOLERANCE','fields':['currency','amount']}] | rules[0].fields | Rule near, fields: the amount has its tolerance and is no field of equality.
          [{NEAR}] | rules[0].amount | Rule near, amount: an object is needed here.
          [{NEAR,'amount':{'absolute':'-1'}}] | rules[0].amount.absolute | Rule near, amount.absolute: it is a decimal number of at least 0.
          [{NEAR,'amount':{'percent':'much'}}] | rules[0].amount.percent | Rule near, amount.percent: it is a decimal number of at least 0.
          [{NEAR,'amount':{'percent':true}}] | rules[0].amount.percent | Rule near, amount.percent: it is a decimal number of at least 0.
          [{NEAR,'amount':{'base':'mean'}}] | rules[0].amount.base | Rule near, amount.base: it is one of [max, min, average].
          [{NEAR,'amount':{'cents':1}}] | rules[0].amount.cents | Rule near, amount.cents: it is unknown; known are absolute, percent, base.
          [{NEAR,'amount':{},'date':3}] | rules[0].date | Rule near, date: an object is needed here.
          [{NEAR,'amount':{},'date':{'field':'madeDate'}}] | rules[0].date.field | Rule near, date.field: it is bookingDate or valueDate.
          [{NEAR,'amount':{},'date':{'before':-1}}] | rules[0].date.before | Rule near, date.before: it is a whole number of days, 0 to 3660.
          [{NEAR,'amount':{},'date':{'after':1.5}}] | rules[0].date.after | Rule near, date.after: it is a whole number of days, 0 to 3660.
          [{NEAR,'amount':{},'date':{'after':3661}}] | rules[0].date.after | Rule near, date.after: it is a whole number of days, 0 to 3660.
          [{NEAR,'amount':{},'date':{'anchor':'till'}}] | rules[0].date.anchor | Rule near, date.anchor: the sides are bank and ledger.
          """)
  void should_refuse_what_is_wrong_naming_rule_and_field(
      String rules, String field, String sentence) {
    DomainException refused =
        catchThrowableOfType(
            DomainException.class,
            () ->
                read(
                    rules
                        .replace("NEAR", NEAR)
                        .replace("KEY}", KEY + "}")
                        .replace("{KEY", "{" + KEY)));
    assertThat(refused).hasMessage(sentence);
    assertThat(refused.facts()).containsEntry("field", field);
  }

  @Test
  void should_name_the_fields_there_are_when_one_is_unknown() {
    DomainException refused =
        catchThrowableOfType(
            DomainException.class, () -> read("[{%s,'fields':['iban']}]".formatted(KEY)));
    assertThat(refused).hasMessageContaining("iban is no field").hasMessageContaining("externalId");
  }

  @Test
  void should_refuse_two_rules_of_one_name() {
    String rule = "{%s,'fields':['reference']}".formatted(KEY);
    DomainException refused =
        catchThrowableOfType(DomainException.class, () -> read("[%s,%s]".formatted(rule, rule)));
    assertThat(refused).hasMessage("Two rules are named same.");
    assertThat(refused.facts()).containsEntry("field", "rules[1].name");
  }

  private static List<MatchRule> read(String json) {
    return new RuleReader(List.of("bank", "ledger")).read(array(json));
  }

  private static JsonArray array(String json) {
    try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
      return reader.readArray();
    }
  }
}
