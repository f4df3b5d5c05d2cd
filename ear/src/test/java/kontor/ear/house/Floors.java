package kontor.ear.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The floors' compiled classes and sources, found beside this module. */
final class Floors {

  /** Rooms from left to right; a room imports rooms to its left only. */
  static final List<String> ROOMS =
      List.of(
          "shared",
          "security",
          "audit",
          "approvals",
          "reference",
          "jobs",
          "ledger",
          "intake",
          "recon",
          "chargebacks",
          "loans",
          "reporting",
          "alerts",
          "home");

  static final List<String> NAMES = List.of("domain", "db", "ejb", "batch", "web");

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Floors() {}

  static JavaClasses compiled() {
    return new ClassFileImporter()
        .importPaths(NAMES.stream().map(floor -> ROOT.resolve(floor + "/target/classes")).toList());
  }

  static List<Path> sources(String suffix) {
    return Stream.concat(NAMES.stream(), Stream.of("ear"))
        .map(floor -> ROOT.resolve(floor + "/src"))
        .flatMap(Floors::files)
        .filter(file -> file.toString().endsWith(suffix))
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try {
      return Files.exists(folder) ? Files.walk(folder).filter(Files::isRegularFile) : Stream.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
