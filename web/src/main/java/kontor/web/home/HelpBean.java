package kontor.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kontor.web.frame.Words;

/** The help for people who work with Kontor: how things are done, what words and states mean. */
@Named
@ApplicationScoped
public class HelpBean {

  /** A task and its steps. */
  public record HowTo(String name, String heading, List<String> steps) {}

  /** A word and its meaning. */
  public record Meaning(String word, String meaning) {}

  /** A state as its chip shows it, and its meaning. */
  public record State(String word, String kind, String sign, String meaning) {}

  public List<HowTo> getHowTos() {
    return Stream.of("upload", "run", "match", "suggestions", "undo", "discard", "export")
        .map(HelpBean::howTo)
        .toList();
  }

  public List<Meaning> getWords() {
    return Stream.of(
            "source",
            "line",
            "bookingDate",
            "valueDate",
            "reconciliation",
            "side",
            "rule",
            "run",
            "match",
            "break",
            "reject")
        .map(word ->
            new Meaning(Words.of("help.word." + word), Words.of("help.word." + word + ".is")))
        .toList();
  }

  public List<State> getStates() {
    return List.of(
        state("open", "plain", "open"),
        state("suggested", "suggested", "half"),
        state("matched", "matched", "check"),
        state("confirmed", "matched", "check"),
        state("break", "break", "break"),
        state("excluded", "locked", "lock"),
        state("partial", "pending", "warn"),
        state("rejected", "break", "x"),
        state("discarded", "locked", "lock"));
  }

  private static HowTo howTo(String name) {
    String start = "help.how." + name;
    return new HowTo(
        name, Words.of(start), Arrays.asList(Words.of(start + ".steps").split("\\s*\\|\\s*")));
  }

  private static State state(String name, String kind, String sign) {
    String start = "help.state." + name;
    return new State(Words.of(start), kind, sign, Words.of(start + ".is"));
  }
}
