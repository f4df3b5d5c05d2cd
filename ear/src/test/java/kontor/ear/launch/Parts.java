package kontor.ear.launch;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build laid down for a start: the portal, the server as it comes, the driver, the
 * server's boot commands.
 */
public record Parts(Path project) {

  public Path portal() {
    return built("ear/target/kontor.ear");
  }

  public Path serverArchive() {
    return built("ear/target/server/payara.zip");
  }

  public Path driver() {
    return built("ear/target/server/postgresql.jar");
  }

  /** Where the server is unpacked; shared by every home of this project. */
  public Path serverFolder() {
    return project.resolve("ear/target/server");
  }

  public Path preBootCommands() {
    return built("docker/boot/pre-boot-commands.asadmin");
  }

  public Path postBootCommands() {
    return built("docker/boot/post-boot-commands.asadmin");
  }

  private Path built(String name) {
    Path file = project.resolve(name);
    if (!Files.exists(file)) {
      throw new CannotStart(
          "%s is missing; build it first: mvn -DskipTests verify".formatted(file));
    }
    return file;
  }
}
