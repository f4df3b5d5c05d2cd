package kontor.ejb.intake.format.swift;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.reading.RowFault;
import kontor.ejb.intake.format.reading.TextDecoding;

/**
 * SWIFT MT940 (customer statement) and MT942 (interim report), one statement per message, with or
 * without the network's blocks.
 *
 * <table>
 *   <caption>The format</caption>
 *   <tr><th>field</th><th>how it is read</th></tr>
 *   <tr><td>bytes</td><td>the encoding the source says; without it UTF-8, or windows-1252 where the
 *       first byte beyond ASCII is of no UTF-8</td></tr>
 *   <tr><td>:20:</td><td>begins a message</td></tr>
 *   <tr><td>:25: :25P:</td><td>account as it stands; the source's without one</td></tr>
 *   <tr><td>:28: :28C:</td><td>statement number, with its sequence</td></tr>
 *   <tr><td>:60F: :60M:</td><td>opening balance and currency; one is needed before entries</td></tr>
 *   <tr><td>:62F: :62M:</td><td>closing balance; without it a statement is not whole, and the file
 *       refused</td></tr>
 *   <tr><td>:34F:</td><td>floor limit: makes the message an interim report, and gives its
 *       currency; its entries are pending</td></tr>
 *   <tr><td>:61: dates</td><td>value date YYMMDD, 30 February is the month's last day; entry date
 *       MMDD is the booking date, its year the one nearest to the value date; without it the value
 *       date</td></tr>
 *   <tr><td>:61: mark</td><td>C RD EC raise the balance, D RC ED lower it; EC and ED are pending;
 *       reversals and expectations are told as the status</td></tr>
 *   <tr><td>:61: amount</td><td>decimal comma, exact in the currency's minor units; an entry of
 *       zero informs only and is pending</td></tr>
 *   <tr><td>:61: references</td><td>the customer's is the reference where :86: has none stronger,
 *       unless it is NONREF, an IBAN or an account filled up with blanks; the bank's behind // is
 *       the external id</td></tr>
 *   <tr><td>:86: behind :61:</td><td>coded (?20 … ?63, any of ? &lt; &gt; ~ ^ @ ! |), slashed or plain; EREF,
 *       then KREF, is the reference; SVWZ, REMI or the text is the description; ?32 ?33, NAME or
 *       CNTP is the counterparty; several are one</td></tr>
 *   <tr><td>other fields</td><td>passed over</td></tr>
 * </table>
 */
public final class SwiftStatementReader implements StatementReader {

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    String encoding = source.mapping() == null ? null : source.mapping().encoding();
    try (Reader text = TextDecoding.openReader(bytes, encoding)) {
      read(new SwiftFields(text), source, sink);
    } catch (RowFault header) {
      throw new FileFault(header.getMessage());
    }
  }

  private static void read(SwiftFields fields, SourceVersion source, RowSink sink)
      throws IOException {
    SwiftStatement statement = null;
    int position = 0;
    for (SwiftField field = fields.next(); field != null; field = fields.next()) {
      if (statement != null && field.tag().equals("20")) {
        statement.end(++position);
        statement = null;
      }
      if (statement == null && says(field)) {
        statement = new SwiftStatement(source, sink, field.line());
      }
      if (statement != null) {
        statement.take(field);
      }
    }
    if (statement == null) {
      throw new FileFault("This is no MT940 or MT942: it has no statement.");
    }
    statement.end(++position);
  }

  /** Whether a field can be the first of a message. */
  private static boolean says(SwiftField field) {
    return switch (field.tag()) {
      case "86", "NS", "940", "942" -> false;
      default -> true;
    };
  }
}
