package kontor.ejb.intake.format.camt;

import java.io.IOException;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.reading.RowFault;
import kontor.ejb.intake.format.xml.XmlCursor;

/** The account (Acct) of a statement; what cannot be read of it faults the file. */
final class CamtAccount {

  private final CamtValues values;
  private String id;
  private String currency;

  /** An account not yet read: the source's, where it has one. */
  CamtAccount(CamtFile file) {
    this.values = file.values();
    this.id = file.source().account();
  }

  /** The element the cursor stands on. */
  void read(XmlCursor xml) throws IOException {
    xml.children(part -> {
      switch (part) {
        case "Id" -> xml.children(name -> id(name, xml));
        case "Ccy" -> currency = checkedCurrency(xml.text());
        default -> {}
      }
    });
  }

  private void id(String name, XmlCursor xml) throws IOException {
    switch (name) {
      case "IBAN" -> id = told("account", xml.text());
      case "Othr" -> xml.children(part -> other(part, xml));
      default -> {}
    }
  }

  private void other(String name, XmlCursor xml) throws IOException {
    if (name.equals("Id")) {
      id = told("account", xml.text());
    }
  }

  private String checkedCurrency(String code) {
    try {
      return code == null ? null : values.currency(code).getCurrencyCode();
    } catch (RowFault unknown) {
      throw new FileFault("The currency of an account cannot be read: " + unknown.getMessage());
    }
  }

  /** A word that a statement says of itself, {@code number} or {@code account}. */
  static String told(String what, String value) {
    try {
      return CamtTexts.key(null, value);
    } catch (RowFault unreadable) {
      throw new FileFault(
          "The %s of a statement cannot be read: %s".formatted(what, unreadable.getMessage()));
    }
  }

  /** IBAN or Othr/Id, or null. */
  String id() {
    return id;
  }

  /** Ccy, or null. */
  String currency() {
    return currency;
  }
}
