package kontor.ejb.intake.format.workbook;

import kontor.ejb.intake.format.contract.FileFault;

/** What all parts of one workbook may hold together when they are unpacked. */
final class PartBudget {

  private static final long MOST = 4L * 1024 * 1024 * 1024;

  private long used;

  void use(int bytes) {
    used += bytes;
    if (used > MOST) {
      throw new FileFault("The workbook holds more than 4 GiB.");
    }
  }
}
