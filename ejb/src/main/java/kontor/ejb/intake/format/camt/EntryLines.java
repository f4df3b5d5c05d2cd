package kontor.ejb.intake.format.camt;

import java.math.BigDecimal;
import java.util.List;
import kontor.domain.intake.Field;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.format.reading.EntryTexts;
import kontor.ejb.intake.format.reading.RowFault;

/**
 * Makes lines, or rejects, of one entry: one for each of its transactions where all have an amount
 * of their own and these add up to the entry's, else one for the entry.
 */
final class EntryLines {

  private static final int LONGEST_REFERENCE = 300;

  private final CamtFile file;
  private final CamtMovements movements;
  private final Place place;
  private final CamtEntry entry;

  /**
   * Where the entry stands.
   *
   * @param named what it is called in the reason of a reject, {@code Entry 1 of statement 7}
   * @param account of the statement, or null
   * @param currency of amounts that do not say their own, or null
   * @param created when the statement was made, as it is stated, or null
   */
  record Place(String named, String account, String currency, String created) {}

  EntryLines(CamtFile file, CamtMovements movements, Place place, CamtEntry entry) {
    this.file = file;
    this.movements = movements;
    this.place = place;
    this.entry = entry;
  }

  /** Pushes the lines and counts them. */
  void push() {
    Booking booking;
    try {
      booking = Booking.of(entry, file.values(), place.currency(), place.created());
    } catch (RowFault fault) {
      reject(file.nextRow(), fault);
      return;
    }
    List<CamtTransaction> transactions = entry.transactions();
    List<BigDecimal> parts = booking.parts();
    if (parts.isEmpty()) {
      push(booking, CamtTransaction.alike(transactions), booking.amount(), true);
    }
    for (int i = 0; i < parts.size(); i++) {
      push(booking, transactions.get(i), parts.get(i), parts.size() == 1);
    }
  }

  private void push(
      Booking booking, CamtTransaction transaction, BigDecimal amount, boolean alone) {
    int number = file.nextRow();
    try {
      StatementLine line = line(number, booking, transaction, amount, alone);
      movements.line(line);
      file.sink().row(line);
    } catch (RowFault fault) {
      reject(number, fault);
    }
  }

  private void reject(int number, RowFault fault) {
    RejectedRow row = fault.at(number);
    file.sink()
        .row(
            new RejectedRow(
                row.line(), row.field(), row.value(), place.named() + ": " + row.reason()));
  }

  private StatementLine line(
      int number, Booking booking, CamtTransaction transaction, BigDecimal amount, boolean alone) {
    return new StatementLine(
        number,
        CamtTexts.key(Field.EXTERNAL_ID, externalId(transaction, alone)),
        booking.booked(),
        booking.value(),
        amount,
        booking.currency().getCurrencyCode(),
        CamtTexts.key(Field.REFERENCE, reference(transaction)),
        CamtTexts.text(Field.COUNTERPARTY, counterparty(booking, transaction)),
        place.account(),
        CamtTexts.text(Field.DESCRIPTION, description(transaction)),
        status(),
        null,
        null,
        !entry.isBooked());
  }

  /** The entry's id is an id of the line only where there is no other line of it. */
  private String externalId(CamtTransaction transaction, boolean alone) {
    return EntryTexts.strongest(transaction.bankReference(), alone ? entry.bankReference() : null);
  }

  private String reference(CamtTransaction transaction) {
    return EntryTexts.strongest(
        transaction.endToEndId(),
        transaction.creditorReference(),
        transaction.instructionId(),
        shortEnough(transaction.unstructured()),
        transaction.bankReference(),
        entry.bankReference());
  }

  /** Free text may be longer than any reference. */
  private static String shortEnough(String text) {
    return text == null || text.length() > LONGEST_REFERENCE ? null : text;
  }

  /** Who paid what came in, who got what went out; of what is taken back, the one of before. */
  private String counterparty(Booking booking, CamtTransaction transaction) {
    boolean cameIn = booking.amount().signum() >= 0;
    boolean paidBefore = cameIn != entry.isReversal();
    String first = paidBefore ? transaction.debtor() : transaction.creditor();
    if (first != null || !entry.isReversal()) {
      return first;
    }
    return paidBefore ? transaction.creditor() : transaction.debtor();
  }

  private String description(CamtTransaction transaction) {
    if (transaction.unstructured() != null) {
      return transaction.unstructured();
    }
    return transaction.additional() == null ? entry.additional() : transaction.additional();
  }

  private String status() {
    if (entry.status() == null) {
      throw new RowFault(Field.STATUS, null, "The entry does not say whether it is booked.");
    }
    return CamtTexts.key(Field.STATUS, entry.status());
  }
}
