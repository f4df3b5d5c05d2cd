package kontor.web.recon;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.RulePresets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules as the page shows them and gives them back. */
class RuleFormTest {

  private static final SideNames SIDES = new SideNames("bank", "ledger");
  private static final String NONE = "{\"absolute\":\"0\",\"percent\":\"0\",\"base\":\"max\"}";

  @ParameterizedTest
  @EnumSource
  void should_give_every_preset_back_as_it_came(RulePresets preset) {
    JsonArray document = preset.document(List.of("bank", "ledger"));
    assertThat(document.getValuesAs(JsonObject.class))
        .allSatisfy(rule -> assertThat(RuleForm.of(rule, SIDES).isBuiltHere()).isTrue())
        .allSatisfy(rule -> assertThat(back(rule)).isEqualTo(rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"name":"k","kind":"KEY","mode":"suggest","fields":["amount","currency"],"confidence":95}\
        """,
        """
        {"name":"t","kind":"TOLERANCE","mode":"automatic","fields":["currency"],
         "amount":{"absolute":"100","percent":"0.50","base":"average"},
         "date":{"field":"valueDate","before":1,"after":3,"anchor":"ledger"}}\
        """,
        """
        {"name":"s","kind":"SCORE","mode":"suggest","fields":["currency","account"],"suggest":55,"automatic":88,
         "date":{"field":"bookingDate","before":0,"after":9,"anchor":"bank"},
         "weights":[{"field":"amount","weight":5,"within":{"absolute":"0.10","percent":"0","base":"min"}},
          {"field":"valueDate","weight":2,"days":4},
          {"field":"counterparty","weight":3,"measure":"phonetic","in":"description"}]}\
        """,
        """
        {"name":"r","kind":"REFERENCE","mode":"automatic","fields":["currency"],"of":["counterparty"],
         "in":["description","reference"],"amount":{"absolute":"1","percent":"0","base":"max"}}\
        """,
        """
        {"name":"g","kind":"GROUP","mode":"automatic","fields":["currency"],"by":"batch","in":["description"],
         "shapes":["N:1"],"most":20,"amount":NONE,"steps":{"search":7,"run":8}}\
        """,
        """
        {"name":"g2","kind":"GROUP","mode":"automatic","fields":["currency"],"by":"subset","shapes":["1:N","N:M"],
         "most":9,"chance":"0.01","amount":NONE,"steps":{"search":20000000000,"run":50000000000}}\
        """,
        """
        {"name":"f","kind":"FEE","mode":"automatic","fields":["currency"],"gross":"ledger","fee":"stated","amount":NONE}\
        """,
        """
        {"name":"f2","kind":"FEE","mode":"automatic","fields":["currency"],"gross":"bank","amount":NONE,
         "fee":{"parallel":[{"percent":"1.5"},{"flat":"0.30"},
          {"cascading":[{"percent":"1"},{"tiers":[{"upTo":"100","percent":"1"},{"percent":"2"}]}]}]}}\
        """,
        """
        {"name":"n","kind":"NETTING","mode":"automatic","fields":["currency"],"side":"ledger",
         "date":{"field":"bookingDate","before":0,"after":3,"anchor":"bank"}}\
        """,
        """
        {"name":"l","kind":"LINES","side":"ledger","action":"break","break":"DATE",
         "when":{"and":[{"field":"amount","op":"lt","value":"0"},
          {"not":{"or":[{"field":"currency","op":"in","values":["EUR","USD"]},
           {"field":"description","op":"regex","value":"fee [0-9]+"}]}}]}}\
        """,
        """
        {"name":"l2","kind":"LINES","action":"flag",
         "when":{"sides":{"bank":{"and":[{"field":"fee","op":"eq","value":"1"}]},
          "ledger":{"field":"account","op":"eq","value":"7"}}}}\
        """,
        """
        {"name":"x","kind":"ORACLE","stars":[1,2],"deep":{"er":true}}\
        """
      })
  void should_give_every_setting_of_every_kind_back_as_it_came(String json) {
    JsonObject rule = object(json.replace("NONE", NONE));
    assertThat(back(rule)).isEqualTo(rule);
  }

  @Test
  void should_follow_a_side_that_gets_another_name() {
    JsonObject rule =
        object(
            """
            {"name":"f","kind":"FEE","mode":"automatic","fields":["currency"],"gross":"ledger","fee":"stated",
             "amount":NONE,"date":{"field":"bookingDate","before":0,"after":4,"anchor":"ledger"},
             "when":{"sides":{"ledger":{"and":[{"field":"fee","op":"gt","value":"0"}]}}}}\
            """
                .replace("NONE", NONE));
    JsonObject renamed = RuleForm.of(rule, SIDES).asDocument(new SideNames("bank", "books"));
    assertThat(renamed.toString()).contains("\"gross\":\"books\"").doesNotContain("ledger");
  }

  @ParameterizedTest
  @EnumSource
  void should_begin_each_kind_with_what_is_usual_for_it(RuleKind kind) {
    RuleForm form = new RuleForm();
    form.setKind(kind.name());
    form.begin();
    JsonObject rule = form.asDocument(SIDES);
    assertThat(form.isComparing()).isEqualTo(rule.containsKey("fields"));
    assertThat(form.isDated() && rule.containsKey("date"))
        .isEqualTo(kind == RuleKind.REFERENCE || kind == RuleKind.GROUP || kind == RuleKind.FEE);
    assertThat(rule.containsKey("when")).isEqualTo(kind == RuleKind.LINES);
  }

  @Test
  void should_take_no_setting_of_one_kind_along_to_another() {
    JsonObject rule =
        object(
            "{\"name\":\"n\",\"kind\":\"NETTING\",\"mode\":\"suggest\",\"fields\":[\"currency\"],\"side\":\"ledger\"}");
    RuleForm form = RuleForm.of(rule, SIDES);
    form.setKind("KEY");
    form.begin();
    assertThat(form.asDocument(SIDES).keySet())
        .containsExactlyInAnyOrder("name", "kind", "mode", "fields", "confidence");
  }

  @Test
  void should_build_a_fee_of_two_parts_one_of_them_in_steps() {
    FeeForm fee = new FeeForm();
    fee.getRows().getFirst().part().setKind("parallel");
    fee.getRows().get(1).part().setFigure("1.5");
    fee.getRows().get(2).part().setKind("tiers");
    fee.add(fee.getRows().get(2).part());
    assertThat(fee.getRows())
        .extracting(FeePartForm.Row::path)
        .containsExactly(
            "fee",
            "fee.parallel[0]",
            "fee.parallel[1]",
            "fee.parallel[1].tiers[0]",
            "fee.parallel[1].tiers[1]",
            "fee.parallel[1].tiers[2]");
    fee.remove(fee.getRows().get(3));
    fee.getRows().get(3).tier().setUpTo(" 100 ");
    fee.getRows().get(3).tier().setPercent("1");
    fee.getRows().get(4).tier().setPercent("2");
    var rule = Json.createObjectBuilder();
    fee.addTo(rule, SIDES);
    assertThat(rule.build().getJsonObject("fee"))
        .isEqualTo(
            object(
                "{\"parallel\":[{\"percent\":\"1.5\"},"
                    + "{\"tiers\":[{\"upTo\":\"100\",\"percent\":\"1\"},{\"percent\":\"2\"}]}]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name|ruleName",
        "weights[1].weight|weights:1:weight",
        "weights[0].within.absolute|weights:0:absolute",
        "automatic|automatic",
        "steps.search|perSearch",
        "date.after|after",
        "fee.parallel[1].flat|fees:2:figure",
        "fee.parallel[0].tiers[0].percent|fees:2:tierPercent",
        "when.sides.bank.and[1].value|tree:2:value",
        "when.and[0].value|tree:1:value"
      })
  void should_say_a_refusal_at_the_input_of_its_field(String sample) {
    String path = sample.substring(0, sample.indexOf('|'));
    String fee =
        path.contains("tiers")
            ? "{\"parallel\":[{\"tiers\":[{\"upTo\":\"1\",\"percent\":\"1\"},{\"percent\":\"2\"}]}]}"
            : "{\"parallel\":[{\"percent\":\"1\"},{\"flat\":\"2\"}]}";
    RuleForm form =
        RuleForm.of(
            object(
                """
                {"name":"f","kind":"FEE","fields":["currency"],"gross":"bank","fee":%s,
                 "when":{"and":[{"field":"fee","op":"gt","value":"0"},{"field":"amount","op":"gt","value":"x"}]}}\
                """
                    .formatted(fee)),
            SIDES);
    RuleRefusal refusal =
        RuleRefusal.of(
                DomainException.field("rules[4]." + path, "Rule f, %s: it is odd.".formatted(path)),
                SIDES)
            .orElseThrow();
    assertThat(refusal.rule()).isEqualTo(4);
    assertThat(refusal.sentence()).isEqualTo("It is odd.");
    assertThat(refusal.input(form)).isEqualTo(sample.substring(sample.indexOf('|') + 1));
  }

  @Test
  void should_leave_other_refusals_alone() {
    assertThat(RuleRefusal.of(DomainException.field("code", "Taken."), SIDES)).isEmpty();
    assertThat(RuleRefusal.of(DomainException.field("rules", "Too many."), SIDES)).isEmpty();
  }

  private static JsonObject back(JsonObject rule) {
    return RuleForm.of(rule, SIDES).asDocument(SIDES);
  }

  private static JsonObject object(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
