package kontor.ejb.intake.format.camt;

import java.nio.charset.StandardCharsets;
import kontor.domain.intake.Format;
import kontor.ejb.intake.format.reading.Collected;

/** Small account reports of our own, as the parts of them that a test is about. */
final class CamtXml {

  static final String CREDIT = "<CdtDbtInd>CRDT</CdtDbtInd>";
  static final String DEBIT = "<CdtDbtInd>DBIT</CdtDbtInd>";
  static final String BOOKED = "<Sts>BOOK</Sts><BookgDt><Dt>2026-01-31</Dt></BookgDt>";
  static final String ACCOUNT =
      "<Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>";

  private CamtXml() {}

  /** One camt.053 in version 02 with one statement. */
  static String statement(String... parts) {
    return statements("<Stmt><Id>7</Id>" + ACCOUNT + String.join("", parts) + "</Stmt>");
  }

  static String statements(String... statements) {
    return document("camt.053.001.02", "BkToCstmrStmt", String.join("", statements));
  }

  static String document(String message, String element, String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:%s\">".formatted(message)
        + "<%1$s><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-02-01T08:00:00</CreDtTm></GrpHdr>%2$s</%1$s>"
            .formatted(element, content)
        + "</Document>";
  }

  static String balance(String type, String amount, String currency, String day) {
    return """
    <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="%s">%s</Amt>%s\
    <Dt><Dt>%s</Dt></Dt></Bal>\
    """
        .formatted(type, currency, amount, CREDIT, day);
  }

  static String opening(String amount) {
    return balance("OPBD", amount, "EUR", "2026-01-30");
  }

  static String closing(String amount) {
    return balance("CLBD", amount, "EUR", "2026-01-31");
  }

  /** A booked entry that raises the balance. */
  static String entry(String amount, String... parts) {
    return "<Ntry><Amt Ccy=\"EUR\">%s</Amt>".formatted(amount)
        + CREDIT
        + BOOKED
        + String.join("", parts)
        + "</Ntry>";
  }

  static String debit(String amount, String... parts) {
    return entry(amount, parts).replace(CREDIT, DEBIT);
  }

  static String details(String... transactions) {
    return "<NtryDtls>" + String.join("", transactions) + "</NtryDtls>";
  }

  static String transaction(String... parts) {
    return "<TxDtls>" + String.join("", parts) + "</TxDtls>";
  }

  static String references(String references) {
    return "<Refs>" + references + "</Refs>";
  }

  static String amount(String amount) {
    return "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">%s</Amt></TxAmt></AmtDtls>".formatted(amount);
  }

  static String remittance(String content) {
    return "<RmtInf>" + content + "</RmtInf>";
  }

  static Collected read(String xml) {
    return read(Format.CAMT053, xml.getBytes(StandardCharsets.UTF_8));
  }

  static Collected read(Format format, byte[] xml) {
    return Collected.read(new CamtStatementReader(format), Collected.source(format, null), xml);
  }
}
