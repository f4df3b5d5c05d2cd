package kontor.ejb.intake.format.bai2;

import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.reading.RowFault;

/** Files, groups and accounts as they open and close, each proven by its trailer. */
final class Bai2Structure {

  private static final String VERSION = "2";
  private static final int VERSION_FIELD = 7;

  private final SourceVersion source;
  private final RowSink sink;
  private Bai2Level file;
  private Bai2Level groupLevel;
  private Bai2Group group;
  private Bai2Account account;
  private int files;
  private int statements;

  Bai2Structure(SourceVersion source, RowSink sink) {
    this.source = source;
    this.sink = sink;
  }

  void take(Bai2Record record) {
    switch (record.code()) {
      case "01" -> openFile(record);
      case "02" -> openGroup(record);
      case "03" -> openAccount(record);
      case "16" -> {
        require(account != null, record);
        sink.row(Bai2Transaction.of(record, account));
      }
      case "49" -> closeAccount(record);
      case "98" -> closeGroup(record);
      default -> closeFile(record);
    }
  }

  private static void require(boolean inOrder, Bai2Record record) {
    if (!inOrder) {
      throw new FileFault(
          "The record %s in line %d is out of order.".formatted(record.code(), record.line()));
    }
  }

  private void openFile(Bai2Record record) {
    require(file == null, record);
    String version = Bai2Record.field(record.fields(), VERSION_FIELD);
    if (!version.isEmpty() && !version.equals(VERSION)) {
      throw new FileFault("This is version %s of BAI; only version 2 is read.".formatted(version));
    }
    file = new Bai2Level("file", record);
  }

  private void openGroup(Bai2Record record) {
    require(file != null && group == null, record);
    group = Bai2Group.of(record);
    groupLevel = new Bai2Level("group", record);
  }

  private void openAccount(Bai2Record record) {
    require(group != null && account == null, record);
    try {
      account = new Bai2Account(record, group, source);
    } catch (RowFault balance) {
      throw new FileFault(
          "A balance of the account in line %d cannot be kept: %s"
              .formatted(record.line(), balance.getMessage()));
    }
  }

  private void closeAccount(Bai2Record record) {
    require(account != null, record);
    account.level().proveAccount(record);
    groupLevel.add(account.level());
    sink.statement(account.summary(++statements));
    account = null;
  }

  private void closeGroup(Bai2Record record) {
    require(group != null && account == null, record);
    groupLevel.prove(record, "accounts");
    file.add(groupLevel);
    group = null;
  }

  private void closeFile(Bai2Record record) {
    require(file != null && group == null, record);
    file.prove(record, "groups");
    file = null;
    files++;
  }

  /** The last record is read: nothing may be left open. */
  void end() {
    if (file != null) {
      throw new FileFault("The file ends without its trailer (99): it is not whole.");
    }
    if (files == 0) {
      throw new FileFault("This is no BAI2 file: it has no records.");
    }
  }
}
