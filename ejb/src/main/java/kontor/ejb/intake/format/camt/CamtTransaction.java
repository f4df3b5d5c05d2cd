package kontor.ejb.intake.format.camt;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kontor.ejb.intake.format.xml.XmlCursor;

/** One transaction (TxDtls) of an entry as it is stated; each text null where there is none. */
final class CamtTransaction {

  private final TransactionAmounts amounts = new TransactionAmounts();
  private String endToEndId;
  private String instructionId;
  private String bankReference;
  private String creditorReference;
  private String unstructured;
  private String additional;
  private String debtor;
  private String creditor;
  private String direction;

  /** The element the cursor stands on. */
  static CamtTransaction in(XmlCursor xml) throws IOException {
    CamtTransaction transaction = new CamtTransaction();
    xml.children(name -> transaction.part(name, xml));
    return transaction;
  }

  /** What all transactions of an entry say alike; all that a single one says. */
  static CamtTransaction alike(List<CamtTransaction> transactions) {
    if (transactions.size() == 1) {
      return transactions.getFirst();
    }
    CamtTransaction alike = new CamtTransaction();
    alike.endToEndId = alike(transactions, t -> t.endToEndId);
    alike.instructionId = alike(transactions, t -> t.instructionId);
    alike.bankReference = alike(transactions, t -> t.bankReference);
    alike.creditorReference = alike(transactions, t -> t.creditorReference);
    alike.unstructured = alike(transactions, t -> t.unstructured);
    alike.additional = alike(transactions, t -> t.additional);
    alike.debtor = alike(transactions, t -> t.debtor);
    alike.creditor = alike(transactions, t -> t.creditor);
    return alike;
  }

  private static String alike(
      List<CamtTransaction> transactions, Function<CamtTransaction, String> part) {
    if (transactions.isEmpty()) {
      return null;
    }
    String first = part.apply(transactions.getFirst());
    return transactions.stream().allMatch(t -> Objects.equals(part.apply(t), first)) ? first : null;
  }

  private void part(String name, XmlCursor xml) throws IOException {
    switch (name) {
      case "Refs" -> xml.children(reference -> reference(reference, xml));
      case "Amt", "AmtDtls" -> amounts.read(name, xml);
      case "CdtDbtInd" -> direction = xml.text();
      case "RltdPties" -> xml.children(party -> party(party, xml));
      case "RmtInf" -> xml.children(remittance -> remittance(remittance, xml));
      case "AddtlTxInf" -> additional = xml.text();
      default -> {}
    }
  }

  private void reference(String name, XmlCursor xml) throws IOException {
    switch (name) {
      case "EndToEndId" -> endToEndId = xml.text();
      case "InstrId" -> instructionId = xml.text();
      case "AcctSvcrRef" -> bankReference = xml.text();
      default -> {}
    }
  }

  private void party(String name, XmlCursor xml) throws IOException {
    switch (name) {
      case "Dbtr" -> debtor = PartyName.in(xml);
      case "Cdtr" -> creditor = PartyName.in(xml);
      case "UltmtDbtr" -> debtor = debtor == null ? PartyName.in(xml) : debtor;
      case "UltmtCdtr" -> creditor = creditor == null ? PartyName.in(xml) : creditor;
      default -> {}
    }
  }

  private void remittance(String name, XmlCursor xml) throws IOException {
    switch (name) {
      case "Ustrd" -> unstructured = joined(unstructured, xml.text());
      case "Strd" -> xml.children(part -> structured(part, xml));
      default -> {}
    }
  }

  private void structured(String name, XmlCursor xml) throws IOException {
    if (name.equals("CdtrRefInf")) {
      xml.children(part -> {
        if (part.equals("Ref") && creditorReference == null) {
          creditorReference = xml.text();
        }
      });
    }
  }

  /** With one space between; once it is too long it does not grow any more. */
  private static String joined(String before, String text) {
    if (before == null || text == null) {
      return before == null ? text : before;
    }
    return before.length() > XmlCursor.LONGEST_TEXT ? before : before + " " + text;
  }

  /** The amounts it states. */
  TransactionAmounts amounts() {
    return amounts;
  }

  /** CdtDbtInd of its own, or null. */
  String direction() {
    return direction;
  }

  /** The bank's own id of the transaction, Refs/AcctSvcrRef. */
  String bankReference() {
    return bankReference;
  }

  String endToEndId() {
    return endToEndId;
  }

  String instructionId() {
    return instructionId;
  }

  String creditorReference() {
    return creditorReference;
  }

  /** Every RmtInf/Ustrd, joined with one space. */
  String unstructured() {
    return unstructured;
  }

  /** AddtlTxInf. */
  String additional() {
    return additional;
  }

  String debtor() {
    return debtor;
  }

  String creditor() {
    return creditor;
  }

  /** How many characters it holds, about. */
  int size() {
    return amounts.size()
        + Stream.of(
                endToEndId,
                instructionId,
                bankReference,
                creditorReference,
                unstructured,
                additional,
                debtor,
                creditor,
                direction)
            .filter(Objects::nonNull)
            .mapToInt(String::length)
            .sum();
  }
}
