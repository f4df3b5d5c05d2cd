package kontor.ejb.intake.format.camt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kontor.domain.intake.Format;
import kontor.ejb.intake.format.contract.FileFault;

/** The three messages: what they are called and how their elements are named. */
enum CamtMessage {
  CAMT052("camt.052", "BkToCstmrAcctRpt", "Rpt", "report"),
  CAMT053("camt.053", "BkToCstmrStmt", "Stmt", "statement"),
  CAMT054("camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn", "notification");

  private static final String ROOT = "Document";

  /** Stands in the namespaces of national variants too. */
  private static final Pattern NAME =
      Pattern.compile("([a-z]{4}\\.[0-9]{3})\\.[0-9]{3}\\.([0-9]{2})");

  private static final int OLDEST_VERSION = 2;

  private final String code;
  private final String element;
  private final String statementElement;
  private final String statementWord;

  CamtMessage(String code, String element, String statementElement, String statementWord) {
    this.code = code;
    this.element = element;
    this.statementElement = statementElement;
    this.statementWord = statementWord;
  }

  /** The message of a source's format. */
  static CamtMessage of(Format format) {
    return valueOf(format.name());
  }

  String code() {
    return code;
  }

  /** The element that holds the statements. */
  String element() {
    return element;
  }

  /** The element of one statement, report or notification. */
  String statementElement() {
    return statementElement;
  }

  /** What one of them is called. */
  String statementWord() {
    return statementWord;
  }

  /**
   * Refuses a root that is not this message's.
   *
   * @throws FileFault naming what the file is
   */
  void check(String root, String namespace) {
    Matcher name = NAME.matcher(namespace == null ? "" : namespace);
    if (!root.equals(ROOT) || !name.find()) {
      throw new FileFault(
          "This is no message of ISO 20022, its root is <%s>%s; the source delivers %s %ss."
              .formatted(
                  root, namespace == null ? " without a namespace" : "", code, statementWord));
    }
    if (!name.group(1).equals(code)) {
      throw new FileFault(
          "This is a %s message, but the source delivers %s %ss."
              .formatted(name.group(), code, statementWord));
    }
    if (Integer.parseInt(name.group(2)) < OLDEST_VERSION) {
      throw new FileFault(
          "%s is older than the versions of %s that are read, from 02 on."
              .formatted(name.group(), code));
    }
  }
}
