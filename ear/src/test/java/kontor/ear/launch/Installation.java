package kontor.ear.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kontor.db.Folders;

/** Payara as it comes, unpacked once per build. */
record Installation(Path folder) {

  /** Unpacks the server unless that was done before. */
  static Installation unpacked(Parts parts) throws IOException {
    Path archive = parts.serverArchive();
    Path folder = parts.serverFolder().resolve("payara-" + Files.size(archive));
    if (!Files.exists(folder)) {
      Path unfinished = Files.createTempDirectory(parts.serverFolder(), "unfinished-");
      unpack(archive, unfinished);
      keep(unfinished.resolve("payara7"), folder);
      Folders.delete(unfinished);
    }
    return new Installation(folder);
  }

  Path commandLine() {
    return folder.resolve("glassfish/lib/client/appserver-cli.jar");
  }

  Path pristineDomain() {
    return folder.resolve("glassfish/domains/domain1");
  }

  private static void keep(Path unpacked, Path folder) throws IOException {
    try {
      Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
      // another start of this project was faster; its copy is the same
      return;
    }
  }

  private static void unpack(Path archive, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        unpack(zip, entry, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, target);
    }
  }
}
