package kontor.ear.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * No file of some processes can grow beyond a size, as on a disk without room: the system itself
 * refuses the bytes. Needs no rights beyond one's own, and no disk to be filled.
 */
final class FullDisk implements AutoCloseable {

  private static final String UNLIMITED = "unlimited";

  /** Ends within a page, so that the last write is a short one, as where a disk ends. */
  private static final int LITTLE = (1 << 20) + 100;

  private final List<Long> processes;

  private FullDisk(List<Long> processes) {
    this.processes = processes;
  }

  /** Whether this system can do it. */
  static boolean isPossible() {
    return ran("prlimit", "--version") == 0;
  }

  /** The database cannot add to its largest table, nor let another become larger. */
  static FullDisk ofDatabase(Bank bank) {
    return beyond(bank.largestFileOfDatabase() + LITTLE, bank.processesOfDatabase());
  }

  /** The server cannot write a file of {@link #roomOfServer}. */
  static FullDisk ofServer(Bank bank) {
    return beyond(roomOfServer(bank), List.of(bank.server().pid()));
  }

  /** More than any of its logs needs meanwhile. */
  static int roomOfServer(Bank bank) {
    return Math.toIntExact(bank.largestLog()) + 2 * LITTLE;
  }

  /** From now on until this is closed. */
  private static FullDisk beyond(long bytes, List<Long> processes) {
    FullDisk disk = new FullDisk(processes);
    processes.forEach(process -> limit(process, Long.toString(bytes)));
    return disk;
  }

  /** Only the soft limit, which its owner may raise again. */
  private static void limit(long process, String bytes) {
    List<String> command = new ArrayList<>(asOwnerOf(process));
    command.addAll(
        List.of("prlimit", "--pid", Long.toString(process), "--fsize=%s:".formatted(bytes)));
    int ended = ran(command.toArray(String[]::new));
    assertThat(ended == 0 || ProcessHandle.of(process).isEmpty()).isTrue();
  }

  /** Whoever runs the tests as root runs the database as somebody else. */
  private static List<String> asOwnerOf(long process) {
    String user = id(Long.toString(process), "Uid");
    return user.equals(id("self", "Uid"))
        ? List.of()
        : List.of(
            "setpriv",
            "--reuid=" + user,
            "--regid=" + id(Long.toString(process), "Gid"),
            "--clear-groups");
  }

  private static String id(String process, String kind) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", process, "status"))) {
      return lines
          .filter(line -> line.startsWith(kind + ":"))
          .map(line -> line.split("\\s+", -1)[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int ran(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int ended = process.waitFor();
      if (ended != 0) {
        System.out.print(said);
      }
      return ended;
    } catch (IOException none) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    processes.forEach(process -> limit(process, UNLIMITED));
  }
}
