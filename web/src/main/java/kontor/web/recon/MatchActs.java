package kontor.web.recon;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.Matches;
import kontor.web.frame.Words;

/** What people do with matches in the workspace: match by hand, confirm, reject, undo. */
@Named
@ViewScoped
public class MatchActs implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient Matches matches;
  @Inject private WorkspaceBean workspace;
  @Inject private WhyBean why;

  private Long chosen;
  private String reason;
  private Long lastAct;

  /** Puts the selected lines together; the page sends their ids and the reason, if one is given. */
  public void match() {
    reason = WhyBean.parameter("reason");
    act(() -> {
      lastAct = matches.byHand(workspace.getCode(), selected(), reasonOr("recon.workspace.byHand"));
      say("recon.workspace.matched", lastAct);
    });
  }

  private static List<Long> selected() {
    String ids = WhyBean.parameter("lines");
    return ids == null || ids.isBlank()
        ? List.of()
        : Arrays.stream(ids.split(",")).map(Long::valueOf).toList();
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

  public Long getLastAct() {
    return lastAct;
  }
}
