package kontor.ejb.intake.format.xml;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import kontor.ejb.intake.format.contract.FileFault;

/** The names met in a document: the parser keeps them all, so they may not grow with the file. */
final class XmlNames {

  /** Account reports and workbooks know some hundreds. */
  private static final int MOST = 5_000;

  private static final int LONGEST = 200;

  private final Set<String> met = new HashSet<>();

  /** The names in the start of an element. */
  void meetAll(XMLStreamReader element) {
    meet(element.getLocalName());
    for (int i = 0; i < element.getAttributeCount(); i++) {
      meet(element.getAttributeLocalName(i));
    }
    for (int i = 0; i < element.getNamespaceCount(); i++) {
      meet(element.getNamespacePrefix(i));
    }
  }

  void meet(String name) {
    if (name != null && met.add(name) && (met.size() > MOST || name.length() > LONGEST)) {
      throw new FileFault("The XML holds too many, or too long, names.");
    }
  }
}
