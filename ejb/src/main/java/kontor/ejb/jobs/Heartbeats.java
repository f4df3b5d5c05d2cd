package kontor.ejb.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The turns somebody in this server is working on right now. */
@ApplicationScoped
public class Heartbeats {

  private final Set<JobTurn> alive = ConcurrentHashMap.newKeySet();

  void begin(JobTurn turn) {
    alive.add(turn);
  }

  void end(JobTurn turn) {
    alive.remove(turn);
  }

  Set<JobTurn> alive() {
    return Set.copyOf(alive);
  }
}
