package kontor.ejb.home;

import java.util.List;

/**
 * Files and sources.
 *
 * @param sources how many there are
 * @param files how many were ever received, discarded ones not counted
 * @param filesToday how many arrived since the bank's midnight
 * @param linesToday lines of those files
 * @param reading files that are being received or read now
 * @param withRejects files of the last seven days with rows that could not be read
 * @param rejects the latest of them, at most five
 */
public record WaitingIntake(
    long sources,
    long files,
    long filesToday,
    long linesToday,
    long reading,
    long withRejects,
    List<FileWithRejects> rejects) {

  /**
   * A file some of whose rows could not be read.
   *
   * @param id the file
   * @param name its name
   * @param source the code of its source
   * @param lines rows that became lines
   * @param rejected rows that did not
   */
  public record FileWithRejects(long id, String name, String source, long lines, long rejected) {}

  public WaitingIntake {
    rejects = List.copyOf(rejects);
  }
}
