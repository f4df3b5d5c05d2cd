package kontor.ejb.intake.format.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A parser that reads no document types and no entities, and holds neither texts, comments nor
 * attributes without end: the one of the JDK holds CDATA sections, comments and attributes whole.
 */
final class XmlParser {

  private static final int MOST_ATTRIBUTES = 50;
  private static final int LARGEST_ATTRIBUTE = 64 * 1024;

  private XmlParser() {}

  /** A parser before the first byte. */
  static XMLStreamReader of(InputStream bytes) throws IOException {
    try {
      return factory().createXMLStreamReader(new NameLimit(bytes));
    } catch (XMLStreamException broken) {
      throw XmlFaults.of(broken);
    }
  }

  /** A factory of its own for each file, for a factory remembers the names it met. */
  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LARGEST_ATTRIBUTE);
    return factory;
  }
}
