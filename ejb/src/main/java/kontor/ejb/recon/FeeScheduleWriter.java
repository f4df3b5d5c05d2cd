package kontor.ejb.recon;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import kontor.domain.recon.match.fee.FeeSchedule;
import kontor.domain.recon.match.fee.FeeSchedule.Tier;

/** Writes a fee as {@link FeeRules} reads it. */
final class FeeScheduleWriter {

  private FeeScheduleWriter() {}

  static JsonObjectBuilder write(FeeSchedule fee) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    return switch (fee) {
      case FeeSchedule.Flat flat -> out.add("flat", flat.amount().toPlainString());
      case FeeSchedule.Percent percent -> out.add("percent", percent.percent().toPlainString());
      case FeeSchedule.Tiered tiered -> out.add("tiers", tiers(tiered.tiers()));
      case FeeSchedule.Parallel parallel -> out.add("parallel", all(parallel.fees()));
      case FeeSchedule.Cascading cascading -> out.add("cascading", all(cascading.fees()));
    };
  }

  private static JsonArrayBuilder all(List<FeeSchedule> fees) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    fees.forEach(fee -> array.add(write(fee)));
    return array;
  }

  private static JsonArrayBuilder tiers(List<Tier> tiers) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    tiers.forEach(tier -> array.add(tier(tier)));
    return array;
  }

  private static JsonObjectBuilder tier(Tier tier) {
    JsonObjectBuilder out = Json.createObjectBuilder();
    if (tier.upTo() != null) {
      out.add("upTo", tier.upTo().toPlainString());
    }
    return out.add("percent", tier.percent().toPlainString());
  }
}
