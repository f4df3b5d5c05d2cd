package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import kontor.ejb.intake.SourceView;
import kontor.ejb.intake.Sources;

/** Where lines come from. */
@Named
@RequestScoped
public class SourcesBean {

  @Inject private Sources sources;

  private List<SourceView> rows;

  public void load() {
    rows = sources.list();
  }

  public List<SourceView> getRows() {
    return rows;
  }
}
