package kontor.web.recon;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
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
  @Inject private OpenLinesBean openLines;
  @Inject private WorkspaceBean workspace;

  private transient WhyDrawer drawer;

  /** Opens it for an open line or a match; the page sends its id. */
  public void explain() {
    String line = parameter("line");
    drawer =
        line == null
            ? WhyDrawer.of(matches.explain(Long.parseLong(parameter("match"))))
            : open(Long.parseLong(line));
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

  public WhyDrawer getDrawer() {
    return drawer;
  }
}
