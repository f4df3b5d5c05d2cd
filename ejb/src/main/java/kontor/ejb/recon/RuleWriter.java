package kontor.ejb.recon;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kontor.domain.recon.match.AmountTolerance;
import kontor.domain.recon.match.DateWindow;
import kontor.domain.recon.match.FeeRule;
import kontor.domain.recon.match.GroupBy;
import kontor.domain.recon.match.GroupRule;
import kontor.domain.recon.match.GroupShape;
import kontor.domain.recon.match.KeyRule;
import kontor.domain.recon.match.LinesRule;
import kontor.domain.recon.match.MatchField;
import kontor.domain.recon.match.MatchRule;
import kontor.domain.recon.match.NettingRule;
import kontor.domain.recon.match.ReferenceRule;
import kontor.domain.recon.match.ScoreRule;
import kontor.domain.recon.match.ToleranceRule;
import kontor.domain.recon.match.Weight;

/** Writes rules as the document from which {@link RuleReader} reads the same rules. */
final class RuleWriter {

  private final List<String> sides;

  /** A writer for a reconciliation's rules, with the names of its sides. */
  RuleWriter(List<String> sides) {
    this.sides = List.copyOf(sides);
  }

  JsonArray write(List<MatchRule> rules) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    rules.forEach(rule -> array.add(write(rule)));
    return array.build();
  }

  private JsonObject write(MatchRule rule) {
    JsonObjectBuilder out =
        Json.createObjectBuilder().add("name", rule.name()).add("kind", rule.kind());
    if (!(rule instanceof LinesRule)) {
      out.add("mode", lower(rule.mode())).add("fields", titles(rule.fields()));
    }
    switch (rule) {
      case KeyRule key -> out.add("confidence", key.confidence());
      case ToleranceRule near -> near(out, near.amount(), near.date());
      case ReferenceRule reference -> reference(out, reference);
      case ScoreRule score -> score(out, score);
      case GroupRule group -> group(out, group);
      case FeeRule fee -> fee(out, fee);
      case NettingRule netting -> date(out.add("side", side(netting.side())), netting.date());
      case LinesRule lines -> lines(out, lines);
    }
    if (!rule.when().isAlways()) {
      out.add("when", ConditionWriter.write(rule.when(), sides));
    }
    return out.build();
  }

  private void reference(JsonObjectBuilder out, ReferenceRule rule) {
    out.add("of", titles(rule.of())).add("in", titles(rule.in()));
    near(out, rule.amount(), rule.date());
  }

  private void score(JsonObjectBuilder out, ScoreRule rule) {
    JsonArrayBuilder weights = Json.createArrayBuilder();
    rule.weights().forEach(weight -> weights.add(weight(weight)));
    out.add("weights", weights).add("suggest", rule.suggest()).add("automatic", rule.automatic());
    date(out, rule.date());
  }

  private static JsonObjectBuilder weight(Weight weight) {
    JsonObjectBuilder out =
        Json.createObjectBuilder()
            .add("field", weight.field().title())
            .add("weight", weight.weight());
    return switch (weight) {
      case Weight.OfAmount amount -> out.add("within", amount(amount.within()));
      case Weight.OfDate date -> out.add("days", date.days());
      case Weight.OfText text ->
          out.add("measure", text.measure().title()).add("in", text.in().title());
    };
  }

  private void group(JsonObjectBuilder out, GroupRule rule) {
    switch (rule.by()) {
      case GroupBy.Key key -> out.add("by", "key");
      case GroupBy.Batch batch -> out.add("by", "batch").add("in", titles(batch.in()));
      case GroupBy.Subset subset -> out.add("by", "subset");
    }
    JsonArrayBuilder shapes = Json.createArrayBuilder();
    rule.shapes().stream().sorted().map(GroupShape::title).forEach(shapes::add);
    near(out.add("shapes", shapes), rule.amount(), rule.date());
    out.add("most", rule.most());
    if (rule.chance() != null) {
      out.add("chance", rule.chance().toPlainString());
    }
    out.add(
        "steps",
        Json.createObjectBuilder()
            .add("search", rule.stepsPerSearch())
            .add("run", rule.stepsPerRun()));
  }

  private void fee(JsonObjectBuilder out, FeeRule rule) {
    out.add("gross", side(rule.gross()));
    if (rule.schedule() == null) {
      out.add("fee", "stated");
    } else {
      out.add("fee", FeeScheduleWriter.write(rule.schedule()));
    }
    near(out, rule.amount(), rule.date());
  }

  private void lines(JsonObjectBuilder out, LinesRule rule) {
    if (rule.side() != 0) {
      out.add("side", side(rule.side()));
    }
    out.add("action", lower(rule.action()));
    if (rule.breakType() != null) {
      out.add("break", rule.breakType());
    }
  }

  private void near(JsonObjectBuilder out, AmountTolerance amount, DateWindow date) {
    date(out.add("amount", amount(amount)), date);
  }

  private static JsonObjectBuilder amount(AmountTolerance amount) {
    return Json.createObjectBuilder()
        .add("absolute", amount.absolute().toPlainString())
        .add("percent", amount.percent().toPlainString())
        .add("base", lower(amount.base()));
  }

  private void date(JsonObjectBuilder out, DateWindow date) {
    if (date != null) {
      out.add(
          "date",
          Json.createObjectBuilder()
              .add("field", date.field().title())
              .add("before", date.before())
              .add("after", date.after())
              .add("anchor", side(date.anchor())));
    }
  }

  private String side(int position) {
    return sides.get(position - 1);
  }

  private static JsonArrayBuilder titles(Collection<MatchField> fields) {
    JsonArrayBuilder titles = Json.createArrayBuilder();
    fields.forEach(field -> titles.add(field.title()));
    return titles;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
