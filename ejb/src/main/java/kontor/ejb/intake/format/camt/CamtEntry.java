package kontor.ejb.intake.format.camt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.xml.XmlCursor;

/** One entry (Ntry) of a statement as it is stated; each text null where there is none. */
final class CamtEntry {

  private static final String BOOKED = "BOOK";

  private static final int MOST_TRANSACTIONS = 100_000;
  private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

  private final List<CamtTransaction> transactions = new ArrayList<>();
  private StatedAmount amount;
  private String direction;
  private boolean reversal;
  private String status;
  private String bookingDate;
  private String valueDate;
  private String bankReference;
  private String additional;
  private int characters;

  /** The element the cursor stands on. */
  static CamtEntry in(XmlCursor xml) throws IOException {
    CamtEntry entry = new CamtEntry();
    xml.children(name -> entry.part(name, xml));
    return entry;
  }

  private void part(String name, XmlCursor xml) throws IOException {
    switch (name) {
      case "Amt" -> amount = StatedAmount.in(xml);
      case "CdtDbtInd" -> direction = xml.text();
      case "RvslInd" -> reversal = isTrue(xml.text());
      case "Sts" -> status = xml.text();
      case "BookgDt" -> bookingDate = xml.text();
      case "ValDt" -> valueDate = xml.text();
      case "AcctSvcrRef" -> bankReference = xml.text();
      case "AddtlNtryInf" -> additional = xml.text();
      case "NtryDtls" -> xml.children(details -> details(details, xml));
      default -> {}
    }
  }

  private static boolean isTrue(String indicator) {
    return "true".equals(indicator) || "1".equals(indicator);
  }

  private void details(String name, XmlCursor xml) throws IOException {
    if (name.equals("TxDtls")) {
      CamtTransaction transaction = CamtTransaction.in(xml);
      characters += transaction.size();
      if (transactions.size() == MOST_TRANSACTIONS || characters > MOST_CHARACTERS) {
        throw new FileFault(
            "An entry holds more than %,d transactions, or too much text; it is not read."
                .formatted(MOST_TRANSACTIONS));
      }
      transactions.add(transaction);
    }
  }

  StatedAmount amount() {
    return amount;
  }

  /** CdtDbtInd: also of a reversal it says how the balance moves now. */
  String direction() {
    return direction;
  }

  /** RvslInd: it takes an earlier entry back, so the parties stand as they did in that one. */
  boolean isReversal() {
    return reversal;
  }

  /** Sts, from version 08 on Sts/Cd. */
  String status() {
    return status;
  }

  /** Every word but BOOK means that the entry is announced only. */
  boolean isBooked() {
    return BOOKED.equals(status);
  }

  String bookingDate() {
    return bookingDate;
  }

  String valueDate() {
    return valueDate;
  }

  /** The bank's own id of the entry, AcctSvcrRef. */
  String bankReference() {
    return bankReference;
  }

  /** AddtlNtryInf. */
  String additional() {
    return additional;
  }

  List<CamtTransaction> transactions() {
    return transactions;
  }
}
