package kontor.ejb.intake.format.camt;

import java.io.IOException;
import java.math.BigDecimal;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.xml.XmlCursor;

/** One statement (Stmt), report (Rpt) or notification (Ntfctn), read from its start to its end. */
final class CamtStatement {

  private final CamtFile file;
  private final int position;
  private final CamtAccount account;
  private final Balances balances;
  private final DeclaredTotals declared = new DeclaredTotals();
  private final CamtMovements movements = new CamtMovements();
  private String id;
  private String electronicNumber;
  private String legalNumber;
  private String created;

  /**
   * A statement not yet read.
   *
   * @param position within the file, counted from 1
   * @param created when its message was made, or null
   */
  CamtStatement(CamtFile file, int position, String created) {
    this.file = file;
    this.position = position;
    this.created = created;
    this.account = new CamtAccount(file);
    this.balances = new Balances(file.values());
  }

  /** The element the cursor stands on. */
  void read(XmlCursor xml) throws IOException {
    xml.children(name -> part(name, xml));
    file.sink().statement(summary());
  }

  private void part(String name, XmlCursor xml) throws IOException {
    switch (name) {
      case "Id" -> id = CamtAccount.told("number", xml.text());
      case "ElctrncSeqNb" -> electronicNumber = CamtAccount.told("number", xml.text());
      case "LglSeqNb" -> legalNumber = CamtAccount.told("number", xml.text());
      case "CreDtTm" -> created = xml.text();
      case "Acct" -> account(xml);
      case "Bal" -> balances.read(xml);
      case "TxsSummry" -> declared.read(xml);
      case "Ntry" -> entry(CamtEntry.in(xml));
      default -> {}
    }
  }

  private void account(XmlCursor xml) throws IOException {
    if (movements.entries() > 0) {
      throw new FileFault("An account stands behind its entries; that is not the order of camt.");
    }
    account.read(xml);
  }

  private void entry(CamtEntry entry) {
    movements.entry();
    String currency = account.currency() == null ? file.source().currency() : account.currency();
    EntryLines.Place place = new EntryLines.Place(named(), account.id(), currency, created);
    new EntryLines(file, movements, place, entry).push();
  }

  private String named() {
    return "Entry %d of %s %s"
        .formatted(movements.entries(), file.message().statementWord(), id == null ? position : id);
  }

  private StatementSummary summary() {
    Balances.Balance opening = balances.opening();
    Balances.Balance closing = balances.closing();
    boolean balanced = opening != null && closing != null;
    BigDecimal difference = balanced ? movements.difference(opening, closing) : null;
    return new StatementSummary(
        position,
        account.id(),
        currency(opening, closing),
        number(),
        opening == null ? null : opening.amount(),
        closing == null ? null : closing.amount(),
        movements.lines(),
        balanced ? ties(difference) : declaredTies(),
        difference,
        closing == null ? null : closing.date());
  }

  /** Balances in several currencies, or in another than the movements, tie with nothing. */
  private static Boolean ties(BigDecimal difference) {
    return difference != null && difference.signum() == 0;
  }

  /** Without balances totals can contradict, and never prove. */
  private Boolean declaredTies() {
    return movements.contradict(declared) ? Boolean.FALSE : null;
  }

  private String currency(Balances.Balance opening, Balances.Balance closing) {
    if (account.currency() != null) {
      return account.currency();
    }
    Balances.Balance known = opening == null ? closing : opening;
    return known == null ? movements.currency() : known.currency().getCurrencyCode();
  }

  private String number() {
    String sequence = electronicNumber == null ? legalNumber : electronicNumber;
    if (id == null || sequence == null) {
      return id == null ? sequence : id;
    }
    return id + "/" + sequence;
  }
}
