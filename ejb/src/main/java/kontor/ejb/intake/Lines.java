package kontor.ejb.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import kontor.domain.security.Permission;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.ejb.shared.Tenanted;

/** The lines of a source. */
@Stateless
@Tenanted
public class Lines {

  @Inject private SourceRows sources;
  @Inject private LinePages pages;

  /**
   * A part of them, newest booking first.
   *
   * @param place where it begins
   * @param skipped how many lines behind the place it leaves out
   */
  @RolesAllowed(Permission.INTAKE_READ)
  public Slice<LineView> list(
      String sourceCode, LineFilter filter, Place place, long skipped, int size) {
    return pages.ofSource(sources.require(sourceCode).id(), filter, place, skipped, size);
  }
}
