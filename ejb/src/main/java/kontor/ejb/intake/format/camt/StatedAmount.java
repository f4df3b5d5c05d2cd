package kontor.ejb.intake.format.camt;

import java.io.IOException;
import kontor.ejb.intake.format.xml.XmlCursor;

/**
 * An amount as an element states it, not yet read: always without a sign.
 *
 * @param figures its text, or null
 * @param currency the attribute Ccy, or null
 */
record StatedAmount(String figures, String currency) {

  /** The element the cursor stands on. */
  static StatedAmount in(XmlCursor xml) throws IOException {
    String currency = xml.attribute("Ccy");
    return new StatedAmount(xml.text(), currency);
  }

  /** How many characters it holds. */
  int size() {
    return (figures == null ? 0 : figures.length()) + (currency == null ? 0 : currency.length());
  }
}
