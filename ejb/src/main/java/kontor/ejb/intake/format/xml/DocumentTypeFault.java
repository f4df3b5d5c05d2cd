package kontor.ejb.intake.format.xml;

import kontor.ejb.intake.format.contract.FileFault;

/** XML declares a document type, the door of entity bombs and of readings from elsewhere. */
public final class DocumentTypeFault extends FileFault {

  DocumentTypeFault() {
    super("The XML declares a document type (DOCTYPE); statements have none, so it is refused.");
  }
}
