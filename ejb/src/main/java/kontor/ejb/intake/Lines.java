package kontor.ejb.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import kontor.domain.security.Permission;
import kontor.domain.shared.Page;
import kontor.ejb.shared.Tenanted;

/** The lines of a source. */
@Stateless
@Tenanted
public class Lines {

  @Inject private SourceRows sources;
  @Inject private LineRows rows;

  @RolesAllowed(Permission.INTAKE_READ)
  public Page<LineView> list(String sourceCode, LineFilter filter, int page, int size) {
    return rows.ofSource(sources.require(sourceCode).id(), filter, page, size);
  }
}
