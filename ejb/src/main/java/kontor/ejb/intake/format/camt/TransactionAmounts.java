package kontor.ejb.intake.format.camt;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import kontor.ejb.intake.format.xml.XmlCursor;

/** The amounts a transaction states: its own, what was moved, what was instructed. */
final class TransactionAmounts {

  private StatedAmount own;
  private StatedAmount moved;
  private StatedAmount instructed;

  /** The element, Amt or AmtDtls, the cursor stands on. */
  void read(String name, XmlCursor xml) throws IOException {
    if (name.equals("Amt")) {
      own = StatedAmount.in(xml);
    } else {
      xml.children(details -> details(details, xml));
    }
  }

  private void details(String name, XmlCursor xml) throws IOException {
    switch (name) {
      case "TxAmt" -> xml.children(part -> moved = amount(part, xml, moved));
      case "InstdAmt" -> xml.children(part -> instructed = amount(part, xml, instructed));
      default -> {}
    }
  }

  private static StatedAmount amount(String name, XmlCursor xml, StatedAmount known)
      throws IOException {
    return name.equals("Amt") ? StatedAmount.in(xml) : known;
  }

  /**
   * The first of Amt, AmtDtls/TxAmt and AmtDtls/InstdAmt that is in the currency of the entry; null
   * where none is.
   */
  StatedAmount in(String currency) {
    return stated().filter(amount -> currency.equals(amount.currency())).findFirst().orElse(null);
  }

  /** How many characters they hold. */
  int size() {
    return stated().mapToInt(StatedAmount::size).sum();
  }

  private Stream<StatedAmount> stated() {
    return Stream.of(own, moved, instructed).filter(Objects::nonNull);
  }
}
