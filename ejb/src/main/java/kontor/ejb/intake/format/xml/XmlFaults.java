package kontor.ejb.intake.format.xml;

import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxIOException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import kontor.ejb.intake.format.contract.FileFault;

/** What a clerk is told of XML that cannot be read; the parser's own words may quote the file. */
final class XmlFaults {

  private XmlFaults() {}

  /**
   * The fault to throw.
   *
   * @throws IOException when it is not the XML that is broken: the bytes stopped coming
   */
  static FileFault of(XMLStreamException broken) throws IOException {
    if (broken instanceof WstxEOFException) {
      return new FileFault("The XML ends in the middle: the file is not complete.");
    }
    if (broken.getCause() instanceof IOException cause) {
      return undecodable(cause);
    }
    if (broken instanceof WstxIOException) {
      return unknownEncoding();
    }
    Location at = broken.getLocation();
    return new FileFault(
        at == null
            ? "The XML is not well-formed."
            : "The XML is not well-formed: it breaks at line %d, column %d."
                .formatted(at.getLineNumber(), at.getColumnNumber()));
  }

  private static FileFault undecodable(IOException cause) throws IOException {
    if (cause instanceof CharConversionException) {
      return new FileFault("The XML holds bytes that are not text in its encoding.");
    }
    if (cause instanceof UnsupportedEncodingException) {
      return unknownEncoding();
    }
    throw cause;
  }

  private static FileFault unknownEncoding() {
    return new FileFault("The XML declares an encoding that is not known.");
  }

  static FileFault documentType() {
    return new DocumentTypeFault();
  }
}
