package kontor.domain.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import kontor.domain.shared.DomainException;

/**
 * A person who may sign in to one tenant.
 *
 * <p>Whatever must end running sessions raises the session stamp: a session whose stamp is not the
 * account's is over.
 */
@Entity
@Table(schema = "security", name = "user_account")
public class UserAccount {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private int tenant;

  @Column(updatable = false)
  private String username;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_changed_at")
  private Instant passwordChangedAt;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  @Column(name = "disabled_at")
  private Instant disabledAt;

  @Column(name = "session_stamp")
  private int sessionStamp;

  private String theme;
  private String density;

  @Column(name = "letter_keys")
  private boolean letterKeys;

  @Column(name = "last_sign_in_at", insertable = false, updatable = false)
  private Instant lastSignInAt;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private Long createdBy;

  @Version private int version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "security",
      name = "user_role",
      joinColumns = @JoinColumn(name = "user_id", referencedColumnName = "id"))
  private Set<GrantedRole> grantedRoles = new HashSet<>();

  protected UserAccount() {}

  /** A new person, who has to change the password at the first sign-in. */
  public UserAccount(
      int tenant, Username username, String displayName, Long createdBy, Instant createdAt) {
    this.tenant = tenant;
    this.username = username.value();
    this.createdBy = createdBy;
    this.createdAt = createdAt;
    this.mustChangePassword = true;
    this.sessionStamp = 1;
    rename(displayName);
    changeSettings(new PersonalSettings(Theme.SYSTEM, Density.COMPACT, true));
  }

  /** Gives the person another shown name. */
  public final void rename(String newName) {
    if (newName == null || newName.isBlank() || newName.strip().length() > 200) {
      throw DomainException.field("displayName", "A name has 1 to 200 characters.");
    }
    displayName = newName.strip();
  }

  /** Gives the person exactly these roles. */
  public void changeRoles(Collection<Role> newRoles) {
    if (newRoles.isEmpty()) {
      throw DomainException.field("roles", "A person has at least one role.");
    }
    Set<GrantedRole> granted = new HashSet<>();
    newRoles.forEach(role -> granted.add(new GrantedRole(role, tenant)));
    grantedRoles.retainAll(granted);
    grantedRoles.addAll(granted);
  }

  /** Sets a password somebody else knows: it must be changed at the next sign-in. */
  public void receiveOneTimePassword(String newHash, Instant now) {
    takePassword(newHash, now);
    mustChangePassword = true;
  }

  /** Sets the person's own password. */
  public void changePassword(String newHash, Instant now) {
    takePassword(newHash, now);
    mustChangePassword = false;
  }

  private void takePassword(String newHash, Instant now) {
    passwordHash = newHash;
    passwordChangedAt = now;
    endSessions();
  }

  /** Ends sign-in and every running session of the person. */
  public void disable(Instant now) {
    if (isDisabled()) {
      throw DomainException.conflict("user-disabled", username + " is deactivated already.");
    }
    disabledAt = now;
    endSessions();
  }

  /** Lets the person sign in again. */
  public void enable() {
    if (!isDisabled()) {
      throw DomainException.conflict("user-active", username + " is active already.");
    }
    disabledAt = null;
  }

  private void endSessions() {
    sessionStamp++;
  }

  public final void changeSettings(PersonalSettings settings) {
    theme = settings.theme().code();
    density = settings.density().code();
    letterKeys = settings.letterKeys();
  }

  /** Refuses a change that was made from an older state than this one. */
  public void requireVersion(int seen) {
    if (seen != version) {
      throw DomainException.conflict(
          "changed-meanwhile", username + " was changed by somebody else meanwhile.");
    }
  }

  public boolean isDisabled() {
    return disabledAt != null;
  }

  public boolean isActiveAdmin() {
    return !isDisabled() && roles().contains(Role.ADMIN);
  }

  public Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    grantedRoles.forEach(granted -> roles.add(granted.role()));
    return roles;
  }

  public PersonalSettings settings() {
    return new PersonalSettings(Theme.of(theme), Density.of(density), letterKeys);
  }

  public Long id() {
    return id;
  }

  public int tenant() {
    return tenant;
  }

  public String username() {
    return username;
  }

  public String displayName() {
    return displayName;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  public int sessionStamp() {
    return sessionStamp;
  }

  /** When the person signed in last, or null. */
  public Instant lastSignInAt() {
    return lastSignInAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public int version() {
    return version;
  }
}
