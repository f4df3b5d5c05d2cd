package kontor.ejb.intake.format.bai2;

import java.math.BigInteger;
import java.util.List;
import kontor.ejb.intake.format.contract.FileFault;

/** What one level of a file, account, group or file, adds up to, held against its trailer. */
final class Bai2Level {

  private final String name;
  private BigInteger total = BigInteger.ZERO;
  private int members;
  private int records;

  Bai2Level(String name, Bai2Record header) {
    this.name = name;
    this.records = header.physical();
  }

  void count(Bai2Record record) {
    records += record.physical();
  }

  void add(BigInteger amount) {
    total = total.add(amount);
  }

  /** Takes in a level below once its trailer has proven it. */
  void add(Bai2Level below) {
    members++;
    total = total.add(below.total);
    records += below.records;
  }

  /** The trailer of an account: control total and records. */
  void proveAccount(Bai2Record trailer) {
    List<String> fields = trailer.fields();
    proveTotal(trailer, fields);
    proveRecords(trailer, Bai2Record.field(fields, 1));
  }

  /** The trailer of a group or a file: control total, members and records. */
  void prove(Bai2Record trailer, String membersName) {
    List<String> fields = trailer.fields();
    proveTotal(trailer, fields);
    proveNumber(trailer, membersName, Bai2Record.field(fields, 1), members);
    proveRecords(trailer, Bai2Record.field(fields, 2));
  }

  private void proveTotal(Bai2Record trailer, List<String> fields) {
    BigInteger stated = Bai2Amount.of(trailer, Bai2Record.field(fields, 0));
    if (!stated.equals(total)) {
      throw new FileFault(
          "The control total of the %s in line %d is %d, its amounts make %d."
              .formatted(name, trailer.line(), stated, total));
    }
  }

  private void proveRecords(Bai2Record trailer, String stated) {
    records += trailer.physical();
    proveNumber(trailer, "records", stated, records);
  }

  private void proveNumber(Bai2Record trailer, String what, String stated, int counted) {
    if (!Bai2Amount.of(trailer, stated).equals(BigInteger.valueOf(counted))) {
      throw new FileFault(
          "The %s ending in line %d should have %s %s, it has %,d."
              .formatted(name, trailer.line(), stated, what, counted));
    }
  }
}
