package kontor.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToLongFunction;
import kontor.ejb.home.Waiting;
import kontor.ejb.home.WaitingIntake;
import kontor.ejb.home.WaitingPeople;
import kontor.ejb.home.WaitingReconciliation;
import kontor.ejb.home.WaitingWork;
import kontor.web.frame.Words;

/** The first page: the figures of the day and what waits for the person who looks. */
@Named
@RequestScoped
public class HomeBean {

  private static final int NOON = 12;
  private static final int EVENING = 18;

  @Inject private WaitingWork waitingWork;
  @Inject private Clock clock;

  private Waiting waiting;

  /** Asked once for everything the page shows. */
  private Waiting waiting() {
    if (waiting == null) {
      waiting = waitingWork.today();
    }
    return waiting;
  }

  /** Good morning, afternoon or evening in the bank's time zone. */
  public String greeting(ZoneId zone) {
    int hour = LocalTime.now(zone == null ? clock : clock.withZone(zone)).getHour();
    String part = hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
    return Words.of("home.good." + part);
  }

  public List<Todo> getTodos() {
    return Todos.of(waiting());
  }

  public WaitingIntake getIntake() {
    return waiting().intake().orElse(null);
  }

  public WaitingPeople getPeople() {
    return waiting().people().orElse(null);
  }

  public List<WaitingReconciliation> getReconciliations() {
    return waiting().reconciliations();
  }

  public long getOpenBreaks() {
    return sum(WaitingReconciliation::openBreaks);
  }

  public long getSuggestions() {
    return sum(WaitingReconciliation::suggestions);
  }

  public long getLines() {
    return sum(WaitingReconciliation::lines);
  }

  public long getMatched() {
    return sum(WaitingReconciliation::matched);
  }

  /** Whether the bank has neither sources nor files nor reconciliations yet. */
  public boolean isNewBank() {
    return getIntake() != null && getIntake().sources() == 0 && getReconciliations().isEmpty();
  }

  /** Whether nothing the person may see exists in this version: their rooms come later. */
  public boolean isWithoutRooms() {
    return getIntake() == null && getPeople() == null;
  }

  private long sum(ToLongFunction<WaitingReconciliation> figure) {
    return waiting().reconciliations().stream().mapToLong(figure).sum();
  }
}
