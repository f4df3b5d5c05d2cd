package kontor.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked from the archive on the class
 * path.
 */
record PostgresPrograms(Path folder) {
  private static final int ANY_EXECUTE_BIT = 0111;

  /** Unpacks them below this folder, unless that was done before. */
  static PostgresPrograms unpackedIn(Path base) throws IOException {
    Path folder = base.resolve("programs-" + version());
    if (!Files.exists(folder)) {
      Path unfinished = base.resolve("programs.unfinished");
      Folders.delete(unfinished);
      unpackTo(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(folder);
  }

  /** The full path of one of the programs. */
  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpackTo(Path folder) throws IOException {
    try (InputStream archive = archive();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      boolean executable = (entry.getMode() & ANY_EXECUTE_BIT) != 0;
      target.toFile().setReadable(true, false);
      target.toFile().setExecutable(executable, false);
    }
  }

  private static InputStream archive() {
    InputStream archive = PostgresPrograms.class.getResourceAsStream("/" + archiveName());
    if (archive == null) {
      throw new DatabaseUnavailable(
          "There is no PostgreSQL for %s on %s here; name one of your own by KONTOR_DATABASE_HOST."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return archive;
  }

  private static String archiveName() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    return "postgres-%s-%s.txz"
        .formatted(
            os.startsWith("mac") ? "darwin" : os, arch.equals("aarch64") ? "arm_64" : "x86_64");
  }

  /** Tells archives apart by their size, which is enough to notice another version. */
  private static String version() throws IOException {
    try (InputStream archive = archive()) {
      return Long.toString(archive.available() == 0 ? 0 : archive.skip(Long.MAX_VALUE), 36);
    }
  }
}
