package kontor.ejb.recon.export;

/** Keeps a spreadsheet from taking a text for a formula. */
final class FormulaGuard {

  private static final String STARTS = "=+-@\t\r";

  private FormulaGuard() {}

  /** The text, with an apostrophe before a beginning that spreadsheets calculate. */
  static String guarded(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
