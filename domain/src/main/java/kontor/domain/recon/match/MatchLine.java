package kontor.domain.recon.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A statement line as matching sees it.
 *
 * @param id names the line in the answer; no result depends on it
 * @param amount signed, positive: the balance of the account rises
 * @param reference the normalised reference, or null
 * @param counterparty the normalised counterparty, or null
 * @param occurrence n-th line with the same content within its file, from 1
 * @param digest the same for lines with the same content
 * @param fee what was kept of the amount, as the line states it, at least 0; or null
 */
public record MatchLine(
    long id,
    LocalDate bookingDate,
    LocalDate valueDate,
    BigDecimal amount,
    String currency,
    String externalId,
    String reference,
    String counterparty,
    String account,
    String description,
    int occurrence,
    UUID digest,
    BigDecimal fee) {

  /** The order in which lines are taken; ids and clocks play no part in it. */
  public static final Comparator<MatchLine> ORDER =
      Comparator.comparing(MatchLine::bookingDate)
          .thenComparing(MatchLine::externalId, TextOrder::compare)
          .thenComparingInt(MatchLine::occurrence)
          .thenComparing(MatchLine::digest, MatchLine::compareBytes);

  /** A line that states no fee. */
  public MatchLine(
      long id,
      LocalDate bookingDate,
      LocalDate valueDate,
      BigDecimal amount,
      String currency,
      String externalId,
      String reference,
      String counterparty,
      String account,
      String description,
      int occurrence,
      UUID digest) {
    this(
        id,
        bookingDate,
        valueDate,
        amount,
        currency,
        externalId,
        reference,
        counterparty,
        account,
        description,
        occurrence,
        digest,
        null);
  }

  /** As the database compares them: without a sign. */
  private static int compareBytes(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }
}
