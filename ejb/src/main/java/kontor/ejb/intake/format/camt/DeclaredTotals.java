package kontor.ejb.intake.format.camt;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import kontor.ejb.intake.format.xml.XmlCursor;

/**
 * What a statement says of its entries as a whole (TxsSummry/TtlNtries): how many, and the sum of
 * their amounts without signs. Of use where no balances tell whether entries are missing.
 */
final class DeclaredTotals {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,17})?");

  private String entries;
  private String sum;

  /** The element the cursor stands on. */
  void read(XmlCursor xml) throws IOException {
    xml.children(name -> {
      if (name.equals("TtlNtries")) {
        xml.children(total -> part(total, xml));
      }
    });
  }

  private void part(String name, XmlCursor xml) throws IOException {
    switch (name) {
      case "NbOfNtries" -> entries = xml.text();
      case "Sum" -> sum = xml.text();
      default -> {}
    }
  }

  /**
   * Whether the entries read are others than declared; of most statements nothing is declared.
   *
   * @param sumRead null where it says nothing, the entries being of several currencies
   */
  boolean contradict(int entriesRead, BigDecimal sumRead) {
    return differ(entries, BigDecimal.valueOf(entriesRead))
        || (sumRead != null && differ(sum, sumRead));
  }

  private static boolean differ(String declared, BigDecimal read) {
    if (declared == null) {
      return false;
    }
    return !NUMBER.matcher(declared).matches() || new BigDecimal(declared).compareTo(read) != 0;
  }
}
