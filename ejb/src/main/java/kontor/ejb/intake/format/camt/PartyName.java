package kontor.ejb.intake.format.camt;

import java.io.IOException;
import kontor.ejb.intake.format.xml.XmlCursor;

/** The name of a party: Nm, from version 08 on Pty/Nm or Agt/FinInstnId/Nm. */
final class PartyName {

  private String name;

  private PartyName() {}

  /** Of the element the cursor stands on; null where it has none. */
  static String in(XmlCursor xml) throws IOException {
    PartyName party = new PartyName();
    party.read(xml);
    return party.name;
  }

  private void read(XmlCursor xml) throws IOException {
    xml.children(part -> {
      switch (part) {
        case "Nm" -> name = xml.text();
        case "Pty", "Agt", "FinInstnId" -> read(xml);
        default -> {}
      }
    });
  }
}
