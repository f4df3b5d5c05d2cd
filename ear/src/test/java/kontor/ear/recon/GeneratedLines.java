package kontor.ear.recon;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import kontor.domain.recon.match.MatchLine;

/**
 * Few values, so that ties, doubles, missing fields and Unicode are common; now and then so few
 * that lines crowd, or all say the same.
 */
final class GeneratedLines {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 29);
  private static final String[] AMOUNTS = {
    "10.00",
    "20.00",
    "30.00",
    "-20.00",
    "10.01",
    "10.02",
    "10.03",
    "10.04",
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

  private static final Integer[] DAYS = {0, 1, 2, 3, 4};
  private static final Integer[] DAYS_LATER = {0, 1, 2, null, 0, 1};

  private final RandomGenerator random;
  private final int variety;
  private final List<String> amounts;
  private final List<String> currencies;
  private final List<String> references;
  private final List<String> counterparties;
  private final List<String> descriptions;
  private final List<String> fees;
  private final List<Integer> days;
  private final List<Integer> daysLater;
  private int lastCount;

  GeneratedLines(RandomGenerator random) {
    this.random = random;
    this.variety = random.nextInt(5);
    this.amounts = some(AMOUNTS);
    this.currencies = some(CURRENCIES);
    this.references = some(REFERENCES);
    this.counterparties = some(COUNTERPARTIES);
    this.descriptions = some(DESCRIPTIONS);
    this.fees = some(FEES);
    this.days = some(DAYS);
    this.daysLater = some(DAYS_LATER);
  }

  /** One value of a kind, one to three of them, or all. */
  private <T> List<T> some(T[] values) {
    int most = variety == 0 ? 1 : 1 + random.nextInt(3);
    return variety > 2
        ? Arrays.asList(values)
        : IntStream.range(0, most).mapToObj(i -> values[random.nextInt(values.length)]).toList();
  }

  /** Up to so many lines with ids from the first one on; often as many as the last time. */
  List<MatchLine> upTo(int most, long firstId) {
    lastCount = lastCount > 0 && random.nextBoolean() ? lastCount : random.nextInt(most + 1);
    return exactly(lastCount, firstId);
  }

  /** So many lines with ids from the first one on. */
  List<MatchLine> exactly(int count, long firstId) {
    List<MatchLine> lines = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < count; i++) {
      lines.add(line(firstId + i, seen));
    }
    return lines;
  }

  private MatchLine line(long id, Map<String, Integer> seen) {
    String amount = one(amounts);
    String currency = one(currencies);
    String reference = one(references);
    String counterparty = one(counterparties);
    String description = one(descriptions);
    String fee = one(fees);
    LocalDate booked = DAY.plusDays(one(days));
    Integer later = one(daysLater);
    LocalDate valued = later == null ? null : booked.plusDays(later);
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
        random.nextInt(3) + one(Arrays.asList(REFERENCES)) + "#" + id % 7,
        reference,
        counterparty,
        null,
        description,
        occurrence,
        UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)),
        fee == null ? null : new BigDecimal(fee));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
