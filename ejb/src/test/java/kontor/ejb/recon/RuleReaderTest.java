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

  private static final String WHEN = "'when':{'field':'amount','op':'lt','value':'0'}";

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
          [{'name':'a','kind':'GUESS'}] | rules[0].kind | Rule a, kind: the kinds are KEY, TOLERANCE, SCORE, REFERENCE, GROUP, FEE, NETTING and LINES.
          [{KEY}] | rules[0].fields | Rule same, fields: a list of field names is needed.
          [{KEY,'fields':[]}] | rules[0].fields | Rule same, fields: a KEY needs at least one field.
          [{KEY,'fields':['amount']}] | rules[0].fields | Rule same, fields: amounts are only compared together with currency.
          [{KEY,'fields':['reference','reference']}] | rules[0].fields | Rule same, fields: "reference" is named twice.
          [{KEY,'fields':['reference'],'amount':{}}] | rules[0].amount | Rule same, amount: it is unknown; known are name, kind, mode, fields, confidence, when.
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
          [{KEY,'fields':['reference'],'confidence':101}] | rules[0].confidence | Rule same, confidence: it is a whole number of per cent, 1 to 100.
          [{SCORE,'fields':['reference']}] | rules[0].fields | Rule alike, fields: a SCORE compares amounts of one currency: add currency.
          [{SCORE,'fields':['currency'],'suggest':95}] | rules[0].automatic | Rule alike, automatic: it is at least what is suggested, 95.
          [{SCORE,'fields':['currency'],'weights':[]}] | rules[0].weights | Rule alike, weights: a list of 1 to 12 is needed.
          [{SCORE,'fields':['currency'],'weights':[{'field':'amount'}]}] | rules[0].weights[0].weight | Rule alike, weights[0].weight: a number of points is needed.
          [{SCORE,'fields':['currency'],'weights':[{'field':'bookingDate','weight':9}]}] | rules[0].weights | Rule alike, weights: dates alone are not enough: weigh the amount or a text.
          [{SCORE,'fields':['currency'],'weights':[{'field':'reference','weight':9,'measure':'soundex'}]}] | rules[0].weights[0].measure | Rule alike, weights[0].measure: the measures are exact, jaro-winkler, levenshtein, jaccard, overlap, cosine, phonetic.
          [{SCORE,'fields':['currency'],'weights':[{'field':'reference','weight':9,'in':'amount'}]}] | rules[0].weights[0].in | Rule alike, weights[0].in: a text is compared with a text.
          [{GROUP,'by':'luck'}] | rules[0].by | Rule sum, by: it is key, batch or subset.
          [{GROUP,'by':'key','in':['reference']}] | rules[0].in | Rule sum, in: only a batch id is looked for in fields.
          [{GROUP,'by':'key','shapes':['1:1']}] | rules[0].shapes | Rule sum, shapes: the shapes are 1:N, N:1 and N:M.
          [{GROUP,'by':'subset','most':61}] | rules[0].most | Rule sum, most: it is a whole number of lines, 2 to 60.
          [{GROUP,'by':'key','chance':'0.01'}] | rules[0].chance | Rule sum, chance: only a search by subset can find something by chance.
          [{GROUP,'by':'subset','steps':{'search':0}}] | rules[0].steps.search | Rule sum, steps.search: it is a whole number of steps, 1 to 100000000000.
          [{FEE}] | rules[0].gross | Rule net, gross: the side with the amounts before the fee is needed.
          [{FEE,'gross':'till'}] | rules[0].gross | Rule net, gross: the sides are bank and ledger.
          [{FEE,'gross':'bank','fee':{}}] | rules[0].fee | Rule net, fee: it is one of flat, percent, tiers, parallel, cascading.
          [{FEE,'gross':'bank','fee':{'percent':100}}] | rules[0].fee.percent | Rule net, fee.percent: it is less than 100.
          [{FEE,'gross':'bank','fee':{'tiers':[{'percent':1},{'percent':2}]}}] | rules[0].fee.tiers[0].upTo | Rule net, fee.tiers[0].upTo: every tier but the last has an end.
          [{FEE,'gross':'bank','fee':{'tiers':[{'upTo':9,'percent':1},{'upTo':9,'percent':1},{'percent':2}]}}] | rules[0].fee.tiers[1].upTo | Rule net, fee.tiers[1].upTo: a tier ends above the one before.
          [{'name':'off','kind':'NETTING','fields':['currency']}] | rules[0].side | Rule off, side: a text is needed here.
          [{LINES}] | rules[0].when | Rule out, when: a condition is needed that says which lines are meant.
          [{LINES,WHEN,'action':'drop'}] | rules[0].action | Rule out, action: it is one of [skip, flag, break].
          [{LINES,WHEN,'action':'skip','break':'FEE'}] | rules[0].break | Rule out, break: only the action break has a type.
          [{LINES,'action':'skip','when':{'and':[]}}] | rules[0].when.and | Rule out, when.and: a list of 1 to 100 is needed.
          [{LINES,'action':'skip','when':{'and':[{'field':'iban','op':'eq','value':'x'}]}}] | rules[0].when.and[0].field | Rule out, when.and[0].field: iban is no field; the fields are reference, amount, fee, currency, externalId, account, counterparty, bookingDate, valueDate, description.
          [{LINES,'action':'skip','when':{'field':'amount','op':'like','value':'1'}}] | rules[0].when.op | Rule out, when.op: it is eq, ne, gt, gte, lt, lte, in, contains or regex.
          [{LINES,'action':'skip','when':{'field':'amount','op':'gt','value':'much'}}] | rules[0].when.value | Rule out, when.value: it is a decimal number.
          [{LINES,'action':'skip','when':{'field':'valueDate','op':'gt','value':'May'}}] | rules[0].when.value | Rule out, when.value: it is a date, 2026-09-15.
          [{LINES,'action':'skip','when':{'field':'amount','op':'contains','value':'1'}}] | rules[0].when.op | Rule out, when.op: amount is no text.
          [{LINES,'action':'skip','when':{'field':'currency','op':'in','value':'EUR'}}] | rules[0].when.values | Rule out, when.values: a list of 1 to 1000 values is needed.
          [{LINES,'action':'skip','when':{'field':'reference','op':'regex','value':'('}}] | rules[0].when.value | Rule out, when.value: the expression cannot be read: missing closing ).
          [{LINES,'action':'skip','when':{'sides':{'till':{}}}}] | rules[0].when.sides.till | Rule out, when.sides.till: the sides are bank and ledger.
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
                        .replace("{SCORE", "{'name':'alike','kind':'SCORE'")
                        .replace("{GROUP", "{'name':'sum','kind':'GROUP','fields':['currency']")
                        .replace("{FEE", "{'name':'net','kind':'FEE','fields':['currency']")
                        .replace("{LINES", "{'name':'out','kind':'LINES'")
                        .replace("WHEN", WHEN)
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
  void should_refuse_a_condition_that_is_too_deep_or_too_long() {
    String test = "{'field':'amount','op':'lt','value':'0'}";
    String deep = "{'not':".repeat(8) + test + "}".repeat(8);
    String wide = ("," + test).repeat(60).substring(1);
    assertThat(refused(deep)).hasMessageContaining("a condition has at most 8 levels");
    assertThat(refused("{'and':[{'or':[%s]},{'or':[%s]}]}".formatted(wide, wide)))
        .hasMessageContaining("a condition has at most 100 tests");
  }

  private static DomainException refused(String when) {
    return catchThrowableOfType(
        DomainException.class,
        () -> read("[{%s,'fields':['reference'],'when':%s}]".formatted(KEY, when)));
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
