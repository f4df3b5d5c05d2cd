package kontor.web.intake;

import java.io.Serializable;
import java.util.List;
import kontor.domain.intake.Format;
import kontor.ejb.intake.format.FileSample;
import kontor.ejb.intake.format.WorkbookSample;

/**
 * The file a person is taking in, as far as the page knows it: its name, its size, its beginning.
 *
 * @param loadedAs the id of a file that is loaded already and will be read again; null for one that
 *     is still with the person
 */
record ChosenFile(String name, long size, FileSample sample, Long loadedAs)
    implements Serializable {

  /** What it is by its first bytes; a table where they do not say. */
  Format format() {
    return sample.format().orElse(Format.CSV);
  }

  /**
   * Whether its rows cannot be shown, and why: packed, a workbook, and only its beginning known.
   */
  boolean isClosed() {
    return sample.fault().isPresent();
  }

  boolean isWorkbook() {
    return sample.workbook().isPresent();
  }

  /** The sheets of a workbook. */
  List<String> sheets() {
    return sample.workbook().map(WorkbookSample::sheets).orElse(List.of());
  }
}
