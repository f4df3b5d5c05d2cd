package kontor.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One data folder of PostgreSQL and the server that runs on it: made, started and stopped by
 * PostgreSQL's own programs.
 */
final class Cluster {
  private static final Duration MAKING = Duration.ofMinutes(2);
  private static final Duration STARTING = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 3;

  private final PostgresPrograms programs;
  private final PostgresAccount account;
  private final Path base;
  private final Path data;

  Cluster(PostgresPrograms programs, PostgresAccount account, Path base) {
    this.programs = programs;
    this.account = account;
    this.base = base;
    this.data = base.resolve("data");
  }

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /**
   * Makes an empty cluster whose superuser has this name and password; half of one is never left.
   */
  void make(Role superuser) throws IOException {
    Path unfinished = base.resolve("data.unfinished");
    Folders.delete(unfinished);
    Path password = base.resolve("superuser.password");
    Secrets.writePrivately(password, superuser.password());
    account.take(password);
    try {
      run("initdb", MAKING, initialisation(unfinished, superuser, password));
    } finally {
      Files.delete(password);
    }
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Starts the server on this port of the loopback address with the house's settings. */
  void start(int port) throws IOException {
    Files.writeString(data.resolve("postgresql.conf"), ServerSettings.forLoopback(port));
    for (int attempt = 1; !startedOnce(attempt == ATTEMPTS); attempt++) {
      // after a kill the dead server's last processes hold its memory a moment longer; pg_ctl waits
      // before it gives up
    }
  }

  private boolean startedOnce(boolean last) {
    Command start =
        command("pg_ctl", "start", "-w", "-t", "60", "-s", "-D", data.toString(), "-l", log());
    if (last) {
      start.run(STARTING);
      return true;
    }
    return start.attempt(STARTING).code() == 0;
  }

  /** Stops the server if one runs; its clients are cut off. */
  void stop() throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (running().isPresent()) {
      run("pg_ctl", STARTING, List.of("stop", "-m", "fast", "-w", "-s", "-D", data.toString()));
    } else {
      Files.deleteIfExists(pidFile);
    }
  }

  /** Stops the server and deletes everything it kept. */
  void delete() throws IOException {
    stop();
    Folders.delete(data);
  }

  /** The running server's process, if its pid file names a process that is PostgreSQL. */
  Optional<ProcessHandle> running() throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(Cluster::isPostgres);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().map(path -> path.endsWith("postgres")).orElse(true);
  }

  private List<String> initialisation(Path folder, Role superuser, Path password) {
    return List.of(
        "--pgdata=" + folder,
        "--username=" + superuser.name(),
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
  }

  private void run(String program, Duration limit, List<String> arguments) {
    command(program, arguments.toArray(String[]::new)).run(limit);
  }

  private Command command(String program, String... arguments) {
    List<String> words = new ArrayList<>(List.of(programs.program(program)));
    words.addAll(List.of(arguments));
    return account.command(words);
  }

  private String log() {
    return base.resolve("start.log").toString();
  }
}
