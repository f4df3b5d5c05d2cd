package kontor.ejb.intake.format.bai2;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.reading.TextDecoding;

/**
 * BAI2 (Cash Management Balance Reporting, version 2), one statement per account record.
 *
 * <table>
 *   <caption>The format</caption>
 *   <tr><th>record</th><th>how it is read</th></tr>
 *   <tr><td>01 … 99</td><td>a file; another may follow; version 2 or none</td></tr>
 *   <tr><td>02 … 98</td><td>a group: its as-of date is the booking date; an interim one (modifier 1
 *       or 3) makes its transactions pending; a deletion or a test refuses the file</td></tr>
 *   <tr><td>03 … 49</td><td>account, currency (else the group's, the source's, USD); 010 is the
 *       opening, 015 the closing balance, other types count for the control total only</td></tr>
 *   <tr><td>16</td><td>a transaction: type 101–399 and 920–959 raise the balance, 401–699 and
 *       960–999 lower it; amount in minor units; V gives the value date; the bank's reference number
 *       is the external id, the customer's the reference, the text the description; type 890 and an
 *       amount of zero inform only and are pending</td></tr>
 *   <tr><td>88</td><td>continues the record before it, a text behind a space</td></tr>
 *   <tr><td>49 98 99</td><td>control total, number of members and number of records; one that is
 *       wrong, missing or not provable refuses the file</td></tr>
 * </table>
 */
public final class Bai2StatementReader implements StatementReader {

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    String encoding = source.mapping() == null ? null : source.mapping().encoding();
    try (Reader text = TextDecoding.reader(bytes, encoding)) {
      Bai2Records records = new Bai2Records(text);
      Bai2Structure structure = new Bai2Structure(source, sink);
      for (Bai2Record record = records.next(); record != null; record = records.next()) {
        structure.take(record);
      }
      structure.end();
    }
  }
}
