package kontor.ejb.intake.format.bai2;

import java.util.List;
import java.util.regex.Pattern;
import kontor.ejb.intake.format.contract.FileFault;

/**
 * When an amount is available, and how many fields say so: none, 0, 1, 2 and Z stand alone; S has
 * three amounts behind it, V a date and a time, D a number and as many pairs of days and amount.
 *
 * @param next the field behind
 * @param valueDate as stated with V, otherwise blank
 */
record Bai2Funds(int next, String valueDate) {

  private static final Pattern PARTS = Pattern.compile("[0-9]{1,3}");

  static Bai2Funds at(Bai2Record record, List<String> fields, int at) {
    String type = Bai2Record.field(fields, at);
    return switch (type) {
      case "", "0", "1", "2", "Z" -> new Bai2Funds(at + 1, "");
      case "S" -> new Bai2Funds(at + 4, "");
      case "V" -> new Bai2Funds(at + 3, Bai2Record.field(fields, at + 1));
      case "D" -> distributed(record, fields, at);
      default ->
          throw new FileFault(
              "In the record of line %d “%s” stands in place of a funds type."
                  .formatted(record.line(), type));
    };
  }

  private static Bai2Funds distributed(Bai2Record record, List<String> fields, int at) {
    String parts = Bai2Record.field(fields, at + 1);
    if (!PARTS.matcher(parts).matches()) {
      throw new FileFault(
          "In the record of line %d “%s” stands in place of a number of distributions."
              .formatted(record.line(), parts));
    }
    return new Bai2Funds(at + 2 + 2 * Integer.parseInt(parts), "");
  }
}
