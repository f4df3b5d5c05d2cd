package kontor.ejb.intake.format.bai2;

import java.time.LocalDate;
import java.util.List;
import kontor.domain.intake.UnreadableValue;
import kontor.ejb.intake.format.contract.FileFault;

/**
 * A group of accounts (02).
 *
 * @param asOf the day its movements are booked
 * @param currency of accounts that do not say theirs; blank where it does not say its own
 * @param interim whether a later report replaces it
 */
record Bai2Group(LocalDate asOf, String currency, boolean interim) {

  static Bai2Group of(Bai2Record header) {
    List<String> fields = header.fields();
    checkStatus(header, Bai2Record.field(fields, 2));
    String modifier = Bai2Record.field(fields, 6);
    return new Bai2Group(
        asOf(header, Bai2Record.field(fields, 3)),
        Bai2Record.field(fields, 5),
        modifier.equals("1") || modifier.equals("3"));
  }

  private static void checkStatus(Bai2Record header, String status) {
    switch (status) {
      case "1", "3" -> {}
      case "2" ->
          throw new FileFault(
              "The group in line %d takes back what was reported before; discard that file instead."
                  .formatted(header.line()));
      case "4" ->
          throw new FileFault("The group in line %d is only a test.".formatted(header.line()));
      default ->
          throw new FileFault(
              "The group in line %d has the unknown status “%s”.".formatted(header.line(), status));
    }
  }

  private static LocalDate asOf(Bai2Record header, String date) {
    try {
      return Bai2Date.of(date);
    } catch (UnreadableValue unreadable) {
      throw new FileFault(
          "The date of the group in line %d, “%s”, cannot be read: %s"
              .formatted(header.line(), date, unreadable.getMessage()));
    }
  }
}
