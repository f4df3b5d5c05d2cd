package kontor.ear.launch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The words that start the server's JVM, as the server's own dry run made them. */
record StartCommand(List<String> words) {
  private static final List<String> BOOT_COMMAND_OPTIONS =
      List.of("-prebootcommandfile", "-postbootcommandfile");

  /** The same start without the boot commands, for a domain that has them behind it. */
  StartCommand withoutBootCommands() {
    List<String> kept = new ArrayList<>();
    for (Iterator<String> word = words.iterator(); word.hasNext(); ) {
      String next = word.next();
      if (BOOT_COMMAND_OPTIONS.contains(next)) {
        word.next();
      } else {
        kept.add(next);
      }
    }
    return new StartCommand(kept);
  }
}
