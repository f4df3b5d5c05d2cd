package kontor.ejb.intake.format.ofx;

import kontor.ejb.intake.format.contract.FileFault;

/**
 * A server's answer to a request: an error is the bank's word that what follows is no statement.
 */
final class OfxStatus {

  private String code = "";
  private String severity = "";
  private String message = "";

  void take(String name, String value) {
    switch (name) {
      case "CODE" -> code = value;
      case "SEVERITY" -> severity = value;
      case "MESSAGE" -> message = value;
      default -> {}
    }
  }

  void check() {
    if (severity.equalsIgnoreCase("ERROR")) {
      throw new FileFault(
          "The bank's server answered with an error: %s (code %s)."
              .formatted(message.isEmpty() ? "no reason given" : message, code));
    }
  }
}
