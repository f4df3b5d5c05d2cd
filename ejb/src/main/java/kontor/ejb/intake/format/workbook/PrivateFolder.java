package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A folder nobody else may look into, for as long as one workbook is read. */
final class PrivateFolder implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(PrivateFolder.class.getName());
  private static final String PREFIX = "kontor-workbook-";

  private final Path folder;

  private PrivateFolder(Path folder) {
    this.folder = folder;
  }

  /** A new folder; the system gives it to its owner alone. */
  static PrivateFolder create() throws IOException {
    return new PrivateFolder(Files.createTempDirectory(PREFIX));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes all bytes to a file. */
  Path keep(InputStream bytes) throws IOException {
    Path copy = file("workbook");
    try (OutputStream file = Files.newOutputStream(copy)) {
      bytes.transferTo(file);
    }
    return copy;
  }

  byte[] first(Path file, int length) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(length);
    }
  }

  /**
   * Takes a file that is open out of sight, so that even a server that is killed leaves nothing; a
   * system that does not delete open files keeps it to the end.
   */
  static void hide(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      LOG.log(Level.FINE, "{0} is deleted at the end", file);
    }
  }

  @Override
  public void close() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(folder);
  }
}
