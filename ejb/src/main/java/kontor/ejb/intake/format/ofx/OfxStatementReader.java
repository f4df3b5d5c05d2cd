package kontor.ejb.intake.format.ofx;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.reading.TextDecoding;

/**
 * OFX (Open Financial Exchange) 1.x in SGML and 2.x in XML, one statement per STMTRS or CCSTMTRS.
 * The line's number is the transaction's place in the file, counted from 1: whole files stand on
 * one physical line.
 *
 * <table>
 *   <caption>The format</caption>
 *   <tr><th>element</th><th>how it is read</th></tr>
 *   <tr><td>header</td><td>CHARSET or the XML encoding; UTF-8 without; the mapping's wins</td></tr>
 *   <tr><td>STATUS</td><td>with SEVERITY ERROR it refuses the file, in the bank's words</td></tr>
 *   <tr><td>CURDEF</td><td>currency; where it is empty the source's, else the transactions'</td></tr>
 *   <tr><td>BANKACCTFROM CCACCTFROM</td><td>ACCTID is the account; without them the file is
 *       refused</td></tr>
 *   <tr><td>BANKTRANLIST</td><td>one or several; DTEND is the last day of its period</td></tr>
 *   <tr><td>STMTTRN</td><td>a transaction; STMTTRNP a pending one, with DTTRAN</td></tr>
 *   <tr><td>DTPOSTED</td><td>booking date; with an offset in the source's time zone; an empty or
 *       impossible one rejects the transaction; where it is left out, DTEND</td></tr>
 *   <tr><td>DTAVAIL</td><td>value date</td></tr>
 *   <tr><td>TRNAMT</td><td>signed amount, point or comma for decimals; zero informs only and is
 *       pending</td></tr>
 *   <tr><td>CURRENCY/CURSYM</td><td>the amount's own currency</td></tr>
 *   <tr><td>FITID</td><td>external id, unique within the account only: said again in a statement it
 *       rejects the transaction</td></tr>
 *   <tr><td>REFNUM CHECKNUM</td><td>reference</td></tr>
 *   <tr><td>NAME PAYEE/NAME</td><td>counterparty</td></tr>
 *   <tr><td>MEMO</td><td>description</td></tr>
 *   <tr><td>LEDGERBAL/BALAMT</td><td>closing balance; OFX has no opening one, so nothing ties</td></tr>
 *   <tr><td>INVSTMTRS</td><td>investments; they refuse the file</td></tr>
 * </table>
 */
public final class OfxStatementReader implements StatementReader {

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    String mapped = source.mapping() == null ? null : source.mapping().encoding();
    String encoding = mapped == null ? OfxHeader.encoding(buffered) : mapped;
    try (Reader text = TextDecoding.reader(buffered, encoding)) {
      OfxTags tags = new OfxTags(text);
      OfxStructure structure = new OfxStructure(source, sink);
      for (OfxTag tag = tags.next(); tag != null; tag = tags.next()) {
        structure.take(tag);
      }
      structure.end();
    }
  }
}
