package kontor.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The account of the operating system PostgreSQL runs under.
 *
 * <p>PostgreSQL refuses to run as root. An ordinary user runs it directly; root runs it as user and
 * group 65534 (nobody).
 */
enum PostgresAccount {
  /** Whoever started this program. */
  OWN(List.of()),
  /** User and group 65534, for root. */
  NOBODY(
      List.of(
          "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", Command.END_OF_PREFIX));

  private static final String NOBODY_ID = "65534";
  private static final Duration QUICKLY = Duration.ofSeconds(10);
  private final List<String> prefix;

  PostgresAccount(List<String> prefix) {
    this.prefix = prefix;
  }

  /** The account for whoever runs this program. */
  static PostgresAccount current() {
    return "root".equals(System.getProperty("user.name")) ? NOBODY : OWN;
  }

  /** The same program, run under this account. */
  Command command(List<String> words) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    return Command.of(all);
  }

  /** Whether this account can reach the folder through all its parents. */
  boolean reaches(Path folder) {
    return this == OWN
        || command(List.of("test", "-x", folder.toString())).attempt(QUICKLY).code() == 0;
  }

  /** Makes the folder this account's own, readable by nobody else. */
  void take(Path folder) throws IOException {
    if (this == NOBODY) {
      var nobody = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, nobody.lookupPrincipalByName(NOBODY_ID));
    }
  }
}
