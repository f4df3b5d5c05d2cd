package kontor.web.security;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.domain.security.Role;
import kontor.ejb.security.CreateUser;
import kontor.ejb.security.NewUser;
import kontor.ejb.security.UserRow;
import kontor.ejb.security.Users;
import kontor.web.frame.Words;
import org.primefaces.PrimeFaces;

/** The people of the bank: the list, one person beside it, and what an administrator does there. */
@Named
@ViewScoped
public class UsersBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient Users users;

  private List<UserRow> rows = List.of();
  private Long person;
  private UserRow selected;
  private String[] roles = {};
  private String displayName;

  private String newUsername;
  private String newDisplayName;
  private String[] newRoles = {};

  private String oneTimePassword;
  private String oneTimeFor;

  /** Reads the list and the person beside it. */
  public void load() {
    rows =
        users.list().stream()
            .sorted(Comparator.comparing(UserRow::disabled).thenComparing(UserRow::username))
            .toList();
    select(person == null ? null : users.find(person));
  }

  private void select(UserRow row) {
    selected = row;
    if (row != null) {
      roles = row.roles().stream().sorted().map(Role::code).toArray(String[]::new);
      displayName = row.displayName();
    }
  }

  /** Lets a person in and shows their password, once. */
  public void create() {
    NewUser made = users.create(new CreateUser(newUsername, newDisplayName, chosen(newRoles)));
    person = made.user().id();
    newUsername = null;
    newDisplayName = null;
    newRoles = new String[0];
    PrimeFaces.current().executeScript("PF('newPerson').hide()");
    showOnce(made);
  }

  public void resetPassword() {
    showOnce(users.resetPassword(selected.id(), selected.version()));
  }

  public void changeRoles() {
    change("roles", () -> users.changeRoles(selected.id(), selected.version(), chosen(roles)));
  }

  public void rename() {
    change("renamed", () -> users.rename(selected.id(), selected.version(), displayName));
  }

  public void deactivate() {
    change("deactivated", () -> users.disable(selected.id(), selected.version()));
  }

  public void reactivate() {
    change("reactivated", () -> users.enable(selected.id(), selected.version()));
  }

  private void change(String said, Supplier<UserRow> act) {
    UserRow changed = act.get();
    oneTimePassword = null;
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                Words.of("security.users.said." + said),
                Words.of("security.users.said.of", changed.displayName())));
  }

  private void showOnce(NewUser made) {
    oneTimePassword = made.oneTimePassword();
    oneTimeFor = made.user().username();
    load();
  }

  private static Set<Role> chosen(String... codes) {
    return Arrays.stream(codes).flatMap(code -> Role.of(code).stream()).collect(Collectors.toSet());
  }

  /** The roles one may give, in the order of the matrix. */
  public List<String> getAllRoles() {
    return Stream.of(Role.values()).map(Role::code).toList();
  }

  /** A person's roles in words. */
  public String roleWords(UserRow row) {
    return row.roles().stream()
        .sorted()
        .map(role -> Words.of("security.role." + role.code()))
        .collect(Collectors.joining(", "));
  }

  public List<UserRow> getRows() {
    return rows;
  }

  public UserRow getSelected() {
    return selected;
  }

  public Long getPerson() {
    return person;
  }

  public void setPerson(Long person) {
    this.person = person;
  }

  public String[] getRoles() {
    return roles.clone();
  }

  public void setRoles(String[] roles) {
    this.roles = roles.clone();
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getNewUsername() {
    return newUsername;
  }

  public void setNewUsername(String newUsername) {
    this.newUsername = newUsername;
  }

  public String getNewDisplayName() {
    return newDisplayName;
  }

  public void setNewDisplayName(String newDisplayName) {
    this.newDisplayName = newDisplayName;
  }

  public String[] getNewRoles() {
    return newRoles.clone();
  }

  public void setNewRoles(String[] newRoles) {
    this.newRoles = newRoles.clone();
  }

  public String getOneTimePassword() {
    return oneTimePassword;
  }

  public String getOneTimeFor() {
    return oneTimeFor;
  }
}
