package kontor.web.recon;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.ejb.recon.RunView;
import kontor.ejb.recon.Runs;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Actor;

/**
 * Looks at runs that pages show, once a second and with the eyes of whoever opened the page first,
 * and tells those pages when something committed has changed. It stops when the run is over or
 * nobody listens any more.
 */
@ApplicationScoped
public class RunWatch {

  /** What a page hears; it then asks for the run itself, with its own permissions. */
  public static final String CHANGED = "changed";

  private static final Logger LOG = Logger.getLogger(RunWatch.class.getName());
  private static final int LOOKS_BETWEEN_CALLS = 15;
  private static final int MOST_UNHEARD = 30;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject private Runs runs;

  @Inject
  @Push(channel = "run")
  private PushContext pages;

  private final ConcurrentMap<String, Look> looks = new ConcurrentHashMap<>();

  /** The pages of a tenant that show a run: the address messages go to. */
  static String audience(int tenant, long run) {
    return tenant + "/" + run;
  }

  /** Follows a run until it is over, for the acting person and everybody who joins. */
  public void follow(long run) {
    Actor actor = Acting.required();
    looks.computeIfAbsent(audience(actor.tenant(), run), key -> begin(key, actor, run));
  }

  private Look begin(String audience, Actor actor, long run) {
    Look look = new Look(audience, actor, run);
    look.task = executor.scheduleWithFixedDelay(look, 1, 1, TimeUnit.SECONDS);
    return look;
  }

  /** One run being followed. */
  private final class Look implements Runnable {

    private final String audience;
    private final Actor actor;
    private final long run;
    private volatile ScheduledFuture<?> task;
    private String seen = "";
    private boolean news = true;
    private int looked;
    private int unheard;

    Look(String audience, Actor actor, long run) {
      this.audience = audience;
      this.actor = actor;
      this.run = run;
    }

    @Override
    public void run() {
      try {
        Acting.run(actor, () -> tell(runs.get(run)));
      } catch (RuntimeException fault) {
        LOG.log(Level.WARNING, "Run " + audience + " is no longer followed", fault);
        end();
      }
    }

    /** Tells until somebody hears it: a page that is still opening joins a moment later. */
    private void tell(RunView now) {
      String state = now.job().status() + "/" + now.job().stopRequested() + now.phases().size();
      news = news || !state.equals(seen) || looked % LOOKS_BETWEEN_CALLS == 0;
      seen = state;
      looked++;
      if (news) {
        boolean heard = !pages.send(CHANGED, audience).isEmpty();
        news = !heard;
        unheard = heard ? 0 : unheard + 1;
      }
      if (unheard > MOST_UNHEARD || now.job().status().isOver() && !news) {
        end();
      }
    }

    private void end() {
      looks.remove(audience);
      task.cancel(false);
    }
  }
}
