package kontor.ejb.intake.format.xml;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kontor.ejb.intake.format.contract.FileFault;

/**
 * Goes through an XML document element by element, within bounds; elements of another namespace
 * than the root's are passed over.
 *
 * <p>What is not well-formed, declares a document type or leaves the bounds is a {@link FileFault}.
 */
public final class XmlCursor {

  /** Of a longer text no more than one character more is kept. */
  public static final int LONGEST_TEXT = 4_000;

  private static final int DEEPEST = 64;

  private final XMLStreamReader xml;
  private final XmlNames names = new XmlNames();
  private String namespace;
  private int depth;

  /** What to do with a child element, the cursor standing on it. */
  @FunctionalInterface
  public interface Child {
    void named(String name) throws IOException;
  }

  /** A cursor before the root of a document. */
  public XmlCursor(InputStream bytes) throws IOException {
    xml = XmlParser.of(bytes);
  }

  /** Moves to the root, whose namespace counts from now on. */
  public void root() throws IOException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      event = next();
    }
    namespace = xml.getNamespaceURI();
  }

  /** The name of the element the cursor stands on, without its prefix. */
  public String name() {
    return xml.getLocalName();
  }

  /** The namespace of the root, or null. */
  public String namespace() {
    return namespace == null || namespace.isEmpty() ? null : namespace;
  }

  /** An attribute of the element the cursor stands on, or null. */
  public String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** An attribute of the element that stands in a namespace, whichever, or null. */
  public String qualifiedAttribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      boolean qualified =
          xml.getAttributeNamespace(i) != null && !xml.getAttributeNamespace(i).isEmpty();
      if (qualified && xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Goes through the children of the element the cursor stands on and leaves it. */
  public void children(Child child) throws IOException {
    int inside = depth;
    while (depth >= inside) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        if (isOurs()) {
          child.named(name());
        }
        returnTo(inside);
      }
    }
  }

  private boolean isOurs() {
    return namespace == null || namespace.equals(xml.getNamespaceURI());
  }

  private void returnTo(int outside) throws IOException {
    while (depth > outside) {
      next();
    }
  }

  /**
   * The text in the element the cursor stands on and in its children, without white space around
   * it, and leaves the element; null where there is none.
   */
  public String text() throws IOException {
    String stripped = read(true).strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** The same with the white space around it, which counts between the runs of a rich text. */
  public String spacedText() throws IOException {
    return read(false);
  }

  private String read(boolean stripped) throws IOException {
    StringBuilder text = new StringBuilder();
    int inside = depth;
    while (depth >= inside) {
      int event = next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        append(text, stripped);
      }
    }
    return text.toString();
  }

  private void append(StringBuilder text, boolean stripped) throws IOException {
    try {
      char[] characters = xml.getTextCharacters();
      int at = xml.getTextStart();
      int end = at + xml.getTextLength();
      while (stripped && text.isEmpty() && at < end && Character.isWhitespace(characters[at])) {
        at++;
      }
      text.append(characters, at, Math.min(end - at, LONGEST_TEXT + 1 - text.length()));
    } catch (WstxLazyException broken) {
      throw XmlFaults.of((XMLStreamException) broken.getCause());
    }
  }

  /** Reads on to the end of the document, where it must be well-formed too. */
  public void end() throws IOException {
    int event = next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      event = next();
    }
  }

  private int next() throws IOException {
    try {
      int event = xml.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> enter();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.meet(xml.getPITarget());
        case XMLStreamConstants.DTD -> throw XmlFaults.documentType();
        default -> {}
      }
      return event;
    } catch (XMLStreamException broken) {
      throw XmlFaults.of(broken);
    } catch (WstxLazyException broken) {
      throw XmlFaults.of((XMLStreamException) broken.getCause());
    }
  }

  private void enter() {
    depth++;
    if (depth > DEEPEST) {
      throw new FileFault("The XML is nested deeper than %d elements.".formatted(DEEPEST));
    }
    names.meetAll(xml);
  }
}
