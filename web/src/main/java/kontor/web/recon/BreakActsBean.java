package kontor.web.recon;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.BreakActs;
import kontor.ejb.recon.BreakBulk;
import kontor.ejb.recon.BreakViews;
import kontor.web.frame.Ranges;
import kontor.web.frame.Words;

/** What people do with the breaks they chose in the worklist, or with the one beside it. */
@Named
@ViewScoped
public class BreakActsBean implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int NAMED = 3;

  @Inject private transient BreakBulk bulk;
  @Inject private transient BreakActs acts;
  @Inject private transient BreakViews views;
  @Inject private BreaksBean list;
  @Inject private BreakDrawerBean drawer;

  private String chosen;
  private String words;
  private String owner;
  private String followUp;

  /** Gives the chosen ones to the one who acts. */
  public void take() {
    chosen = WhyBean.parameter("breaks");
    act(() -> say("taken", bulk.assign(ids(), null)));
  }

  public void assign() {
    act(() -> say("assigned", bulk.assign(ids(), owner)));
  }

  public void pend() {
    LocalDate day = Ranges.day(followUp);
    act(() -> say("pended", bulk.pend(ids(), words, day)));
  }

  public void resolve() {
    act(() -> say("resolved", bulk.resolve(ids(), words)));
  }

  public void label() {
    act(() -> say("labelled", bulk.label(ids(), words)));
  }

  /** Takes a label off the break beside the list. */
  public void unlabel(String label) {
    act(() -> acts.label(drawer.getEntry(), label, false));
  }

  public void reopen() {
    act(() -> {
      drawer.show(acts.reopen(drawer.getEntry(), null));
      say(FacesMessage.SEVERITY_INFO, Words.of("recon.breaks.said.reopened"), null);
    });
  }

  public void comment() {
    act(() -> acts.comment(drawer.getEntry(), words));
  }

  /** Keeps the filters of the list under a name. */
  public void keepView() {
    act(() -> {
      views.keep(words, list.query());
      say(FacesMessage.SEVERITY_INFO, Words.of("recon.breaks.said.kept", words), null);
    });
  }

  public void forgetView(String name) {
    act(() -> views.forget(name));
  }

  private List<Long> ids() {
    return chosen == null || chosen.isBlank()
        ? List.of()
        : Arrays.stream(chosen.split(",")).map(Long::valueOf).toList();
  }

  private void act(Runnable deed) {
    try {
      deed.run();
    } catch (DomainException refused) {
      say(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null);
    }
    words = null;
    followUp = null;
    list.refresh();
  }

  /** What was done, and what was not and why; the first few by name. */
  private static void say(String what, BreakBulk.Outcome outcome) {
    if (outcome.done() > 0) {
      say(
          FacesMessage.SEVERITY_INFO,
          Words.of("recon.breaks.said." + what),
          Words.of("recon.breaks.said.count", outcome.done()));
    }
    outcome.skipped().stream()
        .limit(NAMED)
        .forEach(one ->
            say(
                FacesMessage.SEVERITY_WARN,
                Words.of("recon.breaks.said.skipped", String.valueOf(one.id()), one.reason()),
                null));
    if (outcome.skipped().size() > NAMED) {
      int others = outcome.skipped().size() - NAMED;
      say(FacesMessage.SEVERITY_WARN, Words.of("recon.breaks.said.skippedMore", others), null);
    }
  }

  private static void say(FacesMessage.Severity severity, String summary, String detail) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public String getFollowUp() {
    return followUp;
  }

  public void setFollowUp(String followUp) {
    this.followUp = followUp;
  }
}
