package kontor.ejb.intake.format.camt;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import kontor.domain.intake.Format;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.detection.FormatDetection;
import kontor.ejb.intake.format.xml.XmlCursor;

/**
 * Account reports of ISO 20022: camt.052 (intraday), camt.053 (statement), camt.054 (notification)
 * in the versions 001.02 and later, several statements of several accounts per file.
 *
 * <table>
 *   <caption>The format</caption>
 *   <tr><th>element</th><th>how it is read</th></tr>
 *   <tr><td>Document</td><td>its namespace says message and version; another message than the
 *       source's format faults the file</td></tr>
 *   <tr><td>Rpt, Stmt, Ntfctn</td><td>a statement; its number is Id, with a slash ElctrncSeqNb or
 *       else LglSeqNb</td></tr>
 *   <tr><td>Acct</td><td>Id/IBAN or Id/Othr/Id, else the source's account; Ccy</td></tr>
 *   <tr><td>Bal</td><td>opening is OPBD, else PRCD; closing is CLBD; DBIT is negative; others do not
 *       count. One that counts and cannot be read faults the file; two in different currencies, or
 *       in another than the entries', do not tie and have no difference</td></tr>
 *   <tr><td>TxsSummry/TtlNtries</td><td>where no balances are: other entries than declared are a
 *       statement that does not tie</td></tr>
 *   <tr><td>Ntry</td><td>a line for each NtryDtls/TxDtls when all have an amount in the entry's
 *       currency (Amt, else AmtDtls/TxAmt, else AmtDtls/InstdAmt) and these add up to Ntry/Amt; else
 *       one line with what all of them say alike. Lines are numbered through the file from 1</td>
 *   </tr>
 *   <tr><td>Amt, CdtDbtInd</td><td>CRDT is positive. RvslInd does not turn the sign, for CdtDbtInd
 *       already says how the balance moves; the parties stand as in the entry taken back</td></tr>
 *   <tr><td>Sts, Sts/Cd</td><td>the status; every word but BOOK is pending</td></tr>
 *   <tr><td>BookgDt, ValDt</td><td>Dt or DtTm, a moment with an offset on its day in the source's
 *       time zone; without BookgDt the day of ValDt, else of CreDtTm</td></tr>
 *   <tr><td>Refs/AcctSvcrRef</td><td>external id; that of the entry where it is one line</td></tr>
 *   <tr><td>reference</td><td>Refs/EndToEndId, RmtInf/Strd/CdtrRefInf/Ref, Refs/InstrId,
 *       RmtInf/Ustrd of up to 300 characters, AcctSvcrRef; words like NOTPROVIDED are none</td></tr>
 *   <tr><td>RltdPties</td><td>the counterparty of what came in is Dbtr, else UltmtDbtr, of what went
 *       out Cdtr, else UltmtCdtr: Nm, Pty/Nm or Agt/FinInstnId/Nm</td></tr>
 *   <tr><td>description</td><td>RmtInf/Ustrd joined with spaces, else AddtlTxInf, else
 *       AddtlNtryInf</td></tr>
 * </table>
 *
 * <p>XML with a document type, deeper than 64 elements, not well-formed or ending early faults the
 * file. A value of an entry that cannot be read makes a reject of the entry.
 */
public final class CamtStatementReader implements StatementReader {

  private static final int MOST_STATEMENTS = 100_000;

  private final Format format;

  /** A reader of one of the three messages. */
  public CamtStatementReader(Format format) {
    this.format = format;
  }

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    InputStream start = new BufferedInputStream(bytes, FormatDetection.BYTES);
    refuseOthers(start);
    new Reading(new CamtFile(CamtMessage.of(format), source, sink)).read(new XmlCursor(start));
  }

  private void refuseOthers(InputStream start) throws IOException {
    start.mark(FormatDetection.BYTES);
    FormatDetection detected = FormatDetection.of(start.readNBytes(FormatDetection.BYTES));
    start.reset();
    detected
        .contradiction(format)
        .ifPresent(sentence -> {
          throw new FileFault(sentence);
        });
  }

  /** One file at work. */
  private static final class Reading {

    private final CamtFile file;
    private String created;
    private int statements;

    Reading(CamtFile file) {
      this.file = file;
    }

    void read(XmlCursor xml) throws IOException {
      CamtMessage message = file.message();
      xml.root();
      message.check(xml.name(), xml.namespace());
      xml.children(name -> {
        if (name.equals(message.element())) {
          xml.children(part -> part(part, xml));
        }
      });
      xml.end();
      if (statements == 0) {
        throw new FileFault(
            "This %s holds no %s.".formatted(message.code(), message.statementWord()));
      }
    }

    private void part(String name, XmlCursor xml) throws IOException {
      if (name.equals("GrpHdr")) {
        xml.children(part -> created = part.equals("CreDtTm") ? xml.text() : created);
      } else if (name.equals(file.message().statementElement())) {
        statements++;
        checkNumber();
        new CamtStatement(file, statements, created).read(xml);
      }
    }

    private void checkNumber() {
      if (statements > MOST_STATEMENTS) {
        throw new FileFault("The file holds more than %,d statements.".formatted(MOST_STATEMENTS));
      }
    }
  }
}
