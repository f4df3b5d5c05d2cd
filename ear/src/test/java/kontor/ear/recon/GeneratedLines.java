package kontor.ear.recon;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import kontor.domain.recon.match.MatchLine;

/** Few values, so that ties, doubles, missing fields and Unicode are common. */
final class GeneratedLines {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 29);
  private static final String[] AMOUNTS = {
    "10.00",
    "20.00",
    "30.00",
    "-20.00",
    "10.01",
    "10.02",
    "-10.00",
    "0.00",
    "99.90",
    "100.00",
    "100.0001"
  };
  private static final String[] CURRENCIES = {"EUR", "USD"};
  private static final String[] REFERENCES = {
    "A", "B", "INV20260017", "INV20260071", "BATCH77001", "Ä", "ﬃ", "\uD83D\uDCB6", "", null
  };
  private static final String[] COUNTERPARTIES = {"ANN", "ANNE", "BOB", null};
  private static final String[] DESCRIPTIONS = {
    "Payment INV20260017 thanks", "BATCH77001", "inv 20260017", "BATCH77001 second part", "", null
  };
  private static final String[] FEES = {"0.01", "10.00", null, null};

  private final RandomGenerator random;

  GeneratedLines(RandomGenerator random) {
    this.random = random;
  }

  /** Up to so many lines with ids from the first one on. */
  List<MatchLine> upTo(int most, long firstId) {
    List<MatchLine> lines = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      lines.add(line(firstId + i, seen));
    }
    return lines;
  }

  private MatchLine line(long id, Map<String, Integer> seen) {
    String amount = one(AMOUNTS);
    String currency = one(CURRENCIES);
    String reference = one(REFERENCES);
    String counterparty = one(COUNTERPARTIES);
    String description = one(DESCRIPTIONS);
    String fee = one(FEES);
    LocalDate booked = DAY.plusDays(random.nextInt(5));
    LocalDate valued = random.nextInt(6) == 0 ? null : booked.plusDays(random.nextInt(3));
    String content =
        String.join(
            "|",
            amount,
            currency,
            "" + reference,
            "" + counterparty,
            "" + booked,
            "" + valued,
            "" + description,
            "" + fee);
    int occurrence = seen.merge(content, 1, Integer::sum);
    return new MatchLine(
        id,
        booked,
        valued,
        new BigDecimal(amount),
        currency,
        random.nextInt(3) + one(REFERENCES) + "#" + id % 7,
        reference,
        counterparty,
        null,
        description,
        occurrence,
        UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)),
        fee == null ? null : new BigDecimal(fee));
  }

  private String one(String[] values) {
    return values[random.nextInt(values.length)];
  }
}
