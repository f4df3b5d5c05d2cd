package kontor.web.recon;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.MatchBulk;
import kontor.ejb.recon.MatchSplitting;
import kontor.ejb.recon.Matches;
import kontor.web.frame.Words;
import org.primefaces.PrimeFaces;

/** What people do with matches in the workspace: match by hand, confirm, reject, undo. */
@Named
@ViewScoped
public class MatchActs implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient Matches matches;
  @Inject private transient MatchBulk bulk;
  @Inject private transient MatchSplitting splitting;
  @Inject private WorkspaceBean workspace;
  @Inject private WhyBean why;

  private Long chosen;
  private String reason;
  private Long lastAct;
  private List<Long> out = new ArrayList<>();

  /** Puts the selected lines together; the page sends their ids and the reason, if one is given. */
  public void match() {
    reason = WhyBean.parameter("reason");
    act(() -> {
      lastAct =
          matches.byHand(
              workspace.getCode(), WhyBean.numbers("lines"), reasonOr("recon.workspace.byHand"));
      PrimeFaces.current().ajax().addCallbackParam("matched", true);
      say("recon.workspace.matched", lastAct);
    });
  }

  private String reasonOr(String key) {
    return reason == null || reason.isBlank() ? Words.of(key) : reason;
  }

  public void confirm(long id) {
    act(() -> {
      matches.confirm(id);
      lastAct = id;
      say("recon.workspace.confirmed", id);
    });
  }

  /** Says yes to the ticked suggestions in one act; the page sends their ids. */
  public void confirmTicked() {
    act(() -> say(bulk.confirm(workspace.getCode(), WhyBean.numbers("matches"))));
  }

  /** What was confirmed, and each that was not and why. */
  private static void say(MatchBulk.Outcome outcome) {
    if (!outcome.confirmed().isEmpty()) {
      say(
          FacesMessage.SEVERITY_INFO,
          Words.of("recon.workspace.confirmed"),
          Words.of("recon.workspace.confirmedMany", outcome.confirmed().size()));
    }
    outcome
        .skipped()
        .forEach(one ->
            say(
                FacesMessage.SEVERITY_WARN,
                Words.of("recon.workspace.skipped", String.valueOf(one.id()), one.reason()),
                null));
  }

  /** Takes the ticked lines out of the match in the drawer; the others stay together. */
  public void takeOut() {
    long split = why.getDrawer().explanation().match();
    act(() -> {
      lastAct = splitting.takeOut(split, out, reasonOr("recon.workspace.splitBy"));
      say("recon.workspace.split", lastAct);
    });
    out = new ArrayList<>();
  }

  /** Says no to the chosen suggestion, with the reason. */
  public void reject() {
    act(() -> {
      matches.reject(chosen, reason);
      say("recon.workspace.rejected", chosen);
    });
  }

  /** Takes the chosen match apart. */
  public void undo() {
    act(() -> undone(chosen));
  }

  /** Takes the person's own last match apart. */
  public void undoLast() {
    act(() -> {
      undone(lastAct);
      lastAct = null;
    });
  }

  private void undone(long id) {
    matches.undo(id, reasonOr("recon.workspace.undoneBy"));
    say("recon.workspace.undone", id);
  }

  /** Does something; where somebody was faster, says so and shows what stands now. */
  private void act(Runnable deed) {
    try {
      deed.run();
      why.closeDrawer();
    } catch (DomainException refused) {
      String sentence =
          refused.kind() == DomainException.Kind.CONFLICT
              ? Words.of("recon.workspace.fresh", refused.getMessage())
              : refused.getMessage();
      say(FacesMessage.SEVERITY_ERROR, sentence, null);
    }
    reason = null;
    workspace.refresh();
  }

  private static void say(String key, long id) {
    say(FacesMessage.SEVERITY_INFO, Words.of(key), Words.of(key + ".detail", id));
  }

  private static void say(FacesMessage.Severity severity, String summary, String detail) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, summary, detail));
  }

  public Long getChosen() {
    return chosen;
  }

  public void setChosen(Long chosen) {
    this.chosen = chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** The lines ticked to be taken out of a match. */
  public List<Long> getOut() {
    return out;
  }

  public void setOut(List<Long> out) {
    this.out = new ArrayList<>(out);
  }

  public Long getLastAct() {
    return lastAct;
  }
}
