package kontor.ejb.intake.format.ofx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;

/** The aggregates of a file as they open and close, and which element belongs to what. */
final class OfxStructure {

  private static final Set<String> STATEMENTS = Set.of("STMTRS", "CCSTMTRS");
  private static final Set<String> TRANSACTIONS = Set.of("STMTTRN", "STMTTRNP");
  private static final Set<String> LISTS = Set.of("BANKTRANLIST", "BANKTRANLISTP");
  private static final Set<String> ACCOUNTS = Set.of("BANKACCTFROM", "CCACCTFROM");
  private static final Set<String> WITHIN =
      Set.of(
          "OFX",
          "SONRS",
          "STATUS",
          "STMTTRNRS",
          "CCSTMTTRNRS",
          "LEDGERBAL",
          "AVAILBAL",
          "BAL",
          "PAYEE",
          "BANKACCTTO",
          "CCACCTTO",
          "CURRENCY",
          "ORIGCURRENCY");

  /** Statements of holdings have transactions that are no movements of an account. */
  private static final Set<String> NOT_READ = Set.of("INVSTMTRS", "LOANSTMTRS", "AMRTSTMTRS");

  private static final int DEEPEST = 50;

  private final SourceVersion source;
  private final RowSink sink;
  private final Deque<String> open = new ArrayDeque<>();
  private OfxStatus status = new OfxStatus();
  private OfxStatement statement;
  private OfxTransaction transaction;
  private String element = "";
  private int transactions;
  private int statements;
  private boolean whole;

  OfxStructure(SourceVersion source, RowSink sink) {
    this.source = source;
    this.sink = sink;
  }

  void take(OfxTag tag) {
    if (tag.closing()) {
      close(tag.name());
    } else if (isAggregate(tag)) {
      open(tag.name());
    } else {
      element = tag.name();
      take(open.isEmpty() ? "" : open.peek(), tag.name(), tag.text());
    }
  }

  private static boolean isAggregate(OfxTag tag) {
    return !tag.whole() && tag.text().isEmpty() && isAggregate(tag.name());
  }

  private static boolean isAggregate(String name) {
    return WITHIN.contains(name)
        || STATEMENTS.contains(name)
        || TRANSACTIONS.contains(name)
        || LISTS.contains(name)
        || ACCOUNTS.contains(name)
        || NOT_READ.contains(name);
  }

  private void open(String name) {
    element = "";
    if (NOT_READ.contains(name)) {
      throw new FileFault("The file holds a statement of investments or loans, which is not read.");
    }
    if (open.size() == DEEPEST) {
      throw new FileFault("The elements of the file stand more than %d deep.".formatted(DEEPEST));
    }
    if (STATEMENTS.contains(name)) {
      require(statement == null, name);
      statement = new OfxStatement(source);
    } else if (TRANSACTIONS.contains(name)) {
      require(statement != null && transaction == null, name);
      statement.checkAccount();
      transaction = new OfxTransaction(++transactions, name.equals("STMTTRNP"));
    } else if (name.equals("STATUS")) {
      status = new OfxStatus();
    }
    open.push(name);
  }

  private static void require(boolean inOrder, String name) {
    if (!inOrder) {
      throw new FileFault("An element <%s> stands where none can be.".formatted(name));
    }
  }

  /** Closing tags of elements with a text, which SGML leaves out, say nothing. */
  private void close(String name) {
    boolean ofElement = name.equals(element);
    element = "";
    if (ofElement || !isAggregate(name)) {
      return;
    }
    if (!name.equals(open.peek())) {
      throw new FileFault(
          "An element </%s> ends where <%s> is open: the file is not whole."
              .formatted(name, open.isEmpty() ? "none" : open.peek()));
    }
    open.pop();
    conclude(name);
  }

  private void conclude(String name) {
    if (name.equals("STATUS")) {
      status.check();
    } else if (TRANSACTIONS.contains(name)) {
      sink.row(statement.row(transaction));
      transaction = null;
    } else if (STATEMENTS.contains(name)) {
      sink.statement(statement.summary(++statements));
      statement = null;
    } else if (name.equals("OFX")) {
      whole = true;
    }
  }

  /** An element with a text, in the innermost aggregate that is known. */
  private void take(String in, String name, String value) {
    switch (in) {
      case "STATUS" -> status.take(name, value);
      case "STMTTRN", "STMTTRNP" -> transaction.put(name, value);
      default -> {
        if (transaction != null) {
          takeWithinTransaction(in, name, value);
        } else if (statement != null) {
          takeOfStatement(in, name, value);
        }
      }
    }
  }

  private void takeWithinTransaction(String in, String name, String value) {
    if (in.equals("CURRENCY") && name.equals("CURSYM") && !value.isEmpty()) {
      transaction.put(name, value);
    } else if (in.equals("PAYEE") && name.equals("NAME")) {
      transaction.put("PAYEE.NAME", value);
    }
  }

  private void takeOfStatement(String in, String name, String value) {
    if (STATEMENTS.contains(in) && name.equals("CURDEF")) {
      statement.currencyIs(value);
    } else if (ACCOUNTS.contains(in) && name.equals("ACCTID")) {
      statement.accountIs(value);
    } else if (LISTS.contains(in) && name.equals("DTEND")) {
      statement.lastDayIs(value);
    } else if (in.equals("LEDGERBAL") && name.equals("BALAMT")) {
      statement.balanceIs(value);
    }
  }

  /** The last tag is read: everything must have been closed. */
  void end() {
    if (transactions == 0 && statements == 0 && open.isEmpty() && !whole) {
      throw new FileFault("This is no OFX file: it has no element <OFX>.");
    }
    if (!whole || !open.isEmpty()) {
      throw new FileFault("The file ends before </OFX>: it is not whole.");
    }
    if (statements == 0) {
      throw new FileFault("The file holds no statement of an account.");
    }
  }
}
