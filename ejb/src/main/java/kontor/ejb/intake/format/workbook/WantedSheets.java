package kontor.ejb.intake.format.workbook;

import java.util.List;
import java.util.stream.Collectors;
import kontor.ejb.intake.format.contract.FileFault;

/** Which sheets of a workbook are read: the one that is named, else all that are shown. */
final class WantedSheets {

  private static final int MOST_TOLD = 20;

  /** A sheet by its name, and whether it is shown. */
  record Sheet(String name, boolean shown) {
    Sheet {
      name = name == null ? "" : name;
    }
  }

  private final String wanted;

  /**
   * The choice.
   *
   * @param wanted the name of one sheet, or null
   * @throws FileFault when no sheet has the name
   */
  WantedSheets(String wanted, List<Sheet> sheets) {
    this.wanted = wanted;
    if (wanted != null && sheets.stream().noneMatch(this::includes)) {
      throw new FileFault(
          "The workbook has no sheet “%s”; it has %s."
              .formatted(
                  wanted,
                  sheets.stream()
                      .limit(MOST_TOLD)
                      .map(Sheet::name)
                      .collect(Collectors.joining(", "))));
    }
  }

  boolean includes(Sheet sheet) {
    return wanted == null ? sheet.shown() : sheet.name().strip().equalsIgnoreCase(wanted.strip());
  }
}
