package kontor.ejb.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;
import kontor.ejb.shared.ServerThreads;

/** The readers at work in this server, each on a virtual thread of its own. */
@ApplicationScoped
public class FileReaders {

  @Inject private ReadingWork work;
  @Inject private IntakeMetrics metrics;

  private final Map<Long, Arrival> atWork = new ConcurrentHashMap<>();

  /** Starts to read a file whose chunks may still be arriving. */
  Arrival start(ReceivedFile file) {
    Arrival arrival = new Arrival();
    arrival.stored(file.chunks());
    atWork.put(file.id(), arrival);
    FileReading reading = new FileReading(file, arrival, work, metrics);
    try {
      ServerThreads.named(IntakeWatch.EXECUTOR).execute(() -> run(file, reading));
    } catch (RuntimeException notStarted) {
      atWork.remove(file.id());
      throw notStarted;
    }
    return arrival;
  }

  private void run(ReceivedFile file, FileReading reading) {
    try {
      Acting.run(Actor.house(file.tenant()).during("file-" + file.id()), reading::run);
    } finally {
      atWork.remove(file.id());
    }
  }

  /** Whether this server reads the file at this moment. */
  boolean isReading(long fileId) {
    return atWork.containsKey(fileId);
  }
}
