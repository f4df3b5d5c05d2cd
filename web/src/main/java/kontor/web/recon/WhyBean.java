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
import kontor.ejb.recon.Closings;
import kontor.ejb.recon.LineExplanation.Tried;
import kontor.ejb.recon.LineExplanations;
import kontor.ejb.recon.Matches;

/** The drawer beside the lists of the workspace. */
@Named
@ViewScoped
public class WhyBean implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient Matches matches;
  @Inject private transient LineExplanations explanations;
  @Inject private transient Closings closings;
  @Inject private OpenLinesBean openLines;
  @Inject private WorkspaceBean workspace;

  private transient WhyDrawer drawer;

  /** Opens it for an open line or a match; the page sends its id. */
  public void explain() {
    String line = parameter("line");
    drawer =
        line == null ? ofMatch(Long.parseLong(parameter("match"))) : open(Long.parseLong(line));
  }

  private WhyDrawer ofMatch(long id) {
    return WhyDrawer.of(matches.explain(id), matches.get(id).lines());
  }

  /** Opens it with what would close the difference of the lines the page sends. */
  public void findClosing() {
    try {
      drawer = WhyDrawer.of(closings.of(workspace.getCode(), numbers("lines")));
    } catch (DomainException refused) {
      drawer = null;
      FacesContext.getCurrentInstance()
          .addMessage(
              null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null));
    }
  }

  private WhyDrawer open(long id) {
    return openLines
        .shown()
        .filter(line -> line.id() == id)
        .findFirst()
        .map(line -> WhyDrawer.of(line, tried(id)))
        .orElse(null);
  }

  /** By the rules of this reconciliation; the line may take part in others. */
  private List<Tried> tried(long line) {
    return explanations.of(line).tried().stream()
        .filter(one -> one.reconciliation().equals(workspace.getCode()))
        .toList();
  }

  public void closeDrawer() {
    drawer = null;
  }

  static String parameter(String name) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get(name);
  }

  /** Numbers the page sends, parted by commas. */
  static List<Long> numbers(String name) {
    String sent = parameter(name);
    return sent == null || sent.isBlank()
        ? List.of()
        : Arrays.stream(sent.split(",")).map(Long::valueOf).toList();
  }

  public WhyDrawer getDrawer() {
    return drawer;
  }
}
