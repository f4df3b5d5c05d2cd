package kontor.ear.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder with everything that outlives a start, held by one launcher at a time. */
public final class Home implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private Home(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes the folder if need be and holds it until closed, or until this process dies. */
  public static Home hold(Path folder) {
    try {
      Files.createDirectories(folder);
      restrict(folder, "rwx--x--x");
      restrict(Files.createDirectories(folder.resolve("logs")), "rwx------");
      restrict(Files.createDirectories(folder.resolve("domains")), "rwx------");
      FileChannel channel =
          FileChannel.open(
              folder.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new CannotStart(
            "Kontor is already running with its data in %s; choose another folder by KONTOR_HOME."
                .formatted(folder));
      }
      return new Home(folder, channel);
    } catch (IOException e) {
      throw new CannotStart(
          "Kontor cannot write to %s; choose another folder by KONTOR_HOME.".formatted(folder), e);
    }
  }

  /**
   * Nobody else reads a bank's files; the database's account passes through the home to its own
   * folder.
   */
  private static void restrict(Path folder, String permissions) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  public Path folder() {
    return folder;
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new CannotStart("The home cannot be released: " + e, e);
    }
  }
}
