package kontor.web.intake;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import kontor.domain.intake.FileStatus;
import kontor.domain.security.Permission;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.Files;
import kontor.ejb.intake.RejectView;
import kontor.ejb.intake.StatementView;
import kontor.ejb.shared.Acting;
import kontor.web.frame.Address;
import kontor.web.frame.PageOf;
import kontor.web.frame.Words;
import kontor.web.security.CallerBean;

/** One file: what it says, what could not be read, its lines, and taking it out of use. */
@Named
@ViewScoped
public class FileBean implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int SIZE = 100;
  private static final String LINES = "lines";
  private static final String REJECTS = "rejects";

  @Inject private transient Files files;
  @Inject private CallerBean caller;
  @Inject private FileLinesBean lines;

  private long id;
  private String show;
  private Integer page;
  private transient FileView file;
  private transient PageOf<RejectView> rejects;
  private String reason;
  private String acceptance;

  /** Reads the file; an id that is unknown here answers like a page that does not exist. */
  public void load() {
    file = files.get(id);
    if (show == null) {
      show = file.rejected() > 0 ? REJECTS : LINES;
    }
    int number = PageOf.number(page);
    if (REJECTS.equals(show)) {
      rejects = new PageOf<>(files.rejects(id, number, SIZE), number, SIZE);
    } else {
      lines.read(id);
    }
  }

  /** Keeps the file and its bytes, and takes its lines out of reconciliations. */
  public String discard() {
    files.discard(id, reason);
    return said("intake.file.discarded");
  }

  /** Lets the lines of a statement match although something about it is not in order. */
  public String accept(int statement) {
    files.acceptStatement(id, statement, acceptance);
    return said("intake.file.accepted");
  }

  /** Whether the person may accept a held statement: never of a file they uploaded. */
  public boolean isMayAccept() {
    return caller.may(Permission.STATEMENT_ACCEPT)
        && !Objects.equals(file.receivedBy(), Acting.required().userId());
  }

  private String said(String key) {
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(Words.of(key), Words.of(key + ".detail")));
    return "/intake/file.xhtml?faces-redirect=true&id=" + id;
  }

  /** This file's address showing lines or rejects. */
  public String address(String what, Integer number) {
    return Address.of("/intake/file")
        .with("id", id)
        .with("show", what)
        .with("page", number == null || number == 0 ? null : number)
        .toString();
  }

  /** The page of the account that a statement of this file tells of. */
  public String accountAddress(StatementView statement) {
    return Address.of("/intake/account")
        .with("account", statement.account())
        .with("currency", statement.currency())
        .with("kind", statement.kind())
        .toString();
  }

  /** Whether rows are still being read, so that the page looks again by itself. */
  public boolean isReading() {
    return !file.status().isFinal();
  }

  public boolean isDiscardable() {
    return file.status().counts();
  }

  /** Whether it can be read again: in use, or rejected as a whole, and not replaced before. */
  public boolean isReadableAgain() {
    return file.uploadComplete()
        && file.replacedBy() == null
        && (file.status().counts() || file.status() == FileStatus.REJECTED);
  }

  /** Whether the file's statements say anything about sums. */
  public boolean isWithStatements() {
    return !file.statements().isEmpty();
  }

  public FileView getFile() {
    return file;
  }

  public PageOf<RejectView> getRejects() {
    return rejects;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = REJECTS.equals(show) || LINES.equals(show) ? show : null;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getAcceptance() {
    return acceptance;
  }

  public void setAcceptance(String acceptance) {
    this.acceptance = acceptance;
  }
}
