package kontor.ejb.intake.format.detection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kontor.ejb.intake.format.detection.FormatDetection.Kind;

/** Which XML it is: by the name of an ISO 20022 message in a namespace, else by its root. */
final class XmlSigns {

  private static final String NAMESPACE = "xmlns(?::[\\w.-]+)?\\s*=\\s*[\"'][^\"'<>]*?";
  private static final Pattern CAMT =
      Pattern.compile(NAMESPACE + "(camt\\.05[234]\\.[0-9]{3}\\.[0-9]{2})");
  private static final Pattern MESSAGE =
      Pattern.compile(NAMESPACE + "([a-z]{4}\\.[0-9]{3}\\.[0-9]{3}\\.[0-9]{2})");
  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]{0,99})");

  private XmlSigns() {}

  static FormatDetection in(String text) {
    Matcher camt = CAMT.matcher(text);
    if (camt.find()) {
      return camt(camt.group(1));
    }
    Matcher message = MESSAGE.matcher(text);
    if (message.find()) {
      return new FormatDetection(Kind.OTHER_ISO20022, "a %s message".formatted(message.group(1)));
    }
    Matcher root = ROOT.matcher(text);
    String what =
        root.find() ? "XML whose root is <%s>".formatted(root.group(1)) : "XML of no known format";
    return new FormatDetection(Kind.XML, what);
  }

  private static FormatDetection camt(String message) {
    return switch (message.substring(0, "camt.05x".length())) {
      case "camt.052" -> new FormatDetection(Kind.CAMT052, "a camt.052 report (" + message + ")");
      case "camt.053" ->
          new FormatDetection(Kind.CAMT053, "a camt.053 statement (" + message + ")");
      default -> new FormatDetection(Kind.CAMT054, "a camt.054 notification (" + message + ")");
    };
  }
}
