package kontor.domain.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A role a person has; an ordinary class, because records cannot be embedded on this platform. */
@Embeddable
public class GrantedRole {

  @Column(name = "role", nullable = false)
  private String code;

  @Column(name = "tenant", nullable = false)
  private int tenant;

  protected GrantedRole() {}

  GrantedRole(Role role, int tenant) {
    this.code = role.code();
    this.tenant = tenant;
  }

  Role role() {
    return Role.of(code).orElseThrow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GrantedRole granted
        && tenant == granted.tenant
        && Objects.equals(code, granted.code);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, tenant);
  }
}
