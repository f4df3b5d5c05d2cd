package kontor.web.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kontor.ejb.home.Waiting;
import kontor.ejb.home.WaitingBreaks;
import kontor.ejb.home.WaitingIntake;
import kontor.ejb.home.WaitingIntake.FileWithRejects;
import kontor.ejb.home.WaitingPeople;
import kontor.ejb.home.WaitingReconciliation;
import kontor.web.frame.Words;

/** What waits, said line by line, the most urgent first. */
final class Todos {

  private final List<Todo> lines = new ArrayList<>();

  private Todos() {}

  static List<Todo> of(Waiting waiting) {
    var todos = new Todos();
    waiting.breaks().ifPresent(todos::add);
    waiting.reconciliations().stream()
        .sorted(Comparator.comparingLong(WaitingReconciliation::openBreaks).reversed())
        .forEach(todos::add);
    waiting.intake().ifPresent(todos::add);
    waiting.people().ifPresent(todos::add);
    return List.copyOf(todos.lines);
  }

  private void add(WaitingBreaks mine) {
    if (mine.overdue() > 0) {
      String detail = Words.of("home.todo.mine.detail", mine.owned());
      add(mine.overdue(), "mine", detail, "break", "clock", "/recon/breaks?desk=mine");
    }
    if (mine.toAsk() > 0) {
      String detail = Words.of("home.todo.ask.detail");
      add(mine.toAsk(), "ask", detail, "pending", "bell", "/recon/breaks?desk=mine&state=PENDING");
    }
  }

  private void add(WaitingReconciliation one) {
    String workspace = "/recon/workspace?code=" + encoded(one.code());
    if (one.openBreaks() > 0) {
      String breaks = "/recon/breaks?desk=all&reconciliation=" + encoded(one.code());
      add(one.openBreaks(), "breaks", one.name(), "break", "break", breaks);
    }
    if (one.suggestions() > 0) {
      String suggested = workspace + "&tab=suggested";
      add(one.suggestions(), "suggestions", one.name(), "suggested", "half", suggested);
    }
    if (one.lastRun() == null) {
      add(1, "firstRun", one.name(), "plain", "open", workspace);
    }
  }

  private void add(WaitingIntake intake) {
    for (FileWithRejects file : intake.rejects()) {
      String which =
          Words.of(
              "home.todo.rejects.detail",
              file.name(),
              file.rejected(),
              file.lines() + file.rejected());
      add(file.rejected(), "rejects", which, "pending", "warn", "/intake/file?id=" + file.id());
    }
    if (intake.reading() > 0) {
      String detail = Words.of("home.todo.reading.detail");
      add(intake.reading(), "reading", detail, "plain", "clock", "/intake/files");
    }
  }

  private void add(WaitingPeople people) {
    if (people.firstPasswords() > 0) {
      String detail = Words.of("home.todo.firstPasswords.detail");
      add(people.firstPasswords(), "firstPasswords", detail, "pending", "user", "/security/users");
    }
  }

  private void add(
      long count, String key, String detail, String state, String sign, String address) {
    String start = "home.todo." + key;
    lines.add(
        new Todo(
            count,
            Words.of(start, count),
            detail,
            state,
            sign,
            Words.of(start + ".chip"),
            Words.of(start + ".act"),
            address));
  }

  private static String encoded(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8);
  }
}
