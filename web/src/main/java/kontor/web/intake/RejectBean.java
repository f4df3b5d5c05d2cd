package kontor.web.intake;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontor.domain.intake.Field;
import kontor.domain.intake.RawRow;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.StatementLine;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.CorrectRow;
import kontor.ejb.intake.Corrections;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.Files;
import kontor.ejb.intake.RejectView;
import kontor.web.frame.Address;
import kontor.web.frame.Words;
import kontor.web.security.CallerBean;

/** One rejected row: what it says, what is wrong, and what a person makes of it. */
@Named
@ViewScoped
public class RejectBean implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient Files files;
  @Inject private transient Corrections corrections;
  @Inject private CallerBean caller;

  private long fileId;
  private long id;
  private transient FileView file;
  private transient RejectView reject;
  private List<CellForm> cells = List.of();
  private transient Row row;
  private String problem;
  private String reason;

  /** Reads the row; one that is unknown here answers like a page that does not exist. */
  public void load() {
    cells = forms(getReject());
    check();
  }

  private List<CellForm> forms(RejectView view) {
    if (!view.correctable()) {
      return List.of();
    }
    RawRow original = view.original();
    RawRow now = view.open() || view.settled().dismissed() ? original : view.settled().corrected();
    List<Field> fields = corrections.fields(fileId, id);
    List<CellForm> forms = new ArrayList<>();
    for (int at = 0; at < original.columns(); at++) {
      forms.add(
          new CellForm(
              at,
              original.name(at),
              fields.get(at),
              original.cell(at).text(),
              now.cell(at).text()));
    }
    return forms;
  }

  /** Reads the row as it is now by the mapping its file was read with. */
  public void check() {
    row = null;
    problem = null;
    if (isEditable()) {
      try {
        row = corrections.check(fileId, correction());
      } catch (DomainException broken) {
        problem = broken.getMessage();
      }
    }
  }

  private CorrectRow correction() {
    return new CorrectRow(id, cells.stream().map(CellForm::getText).toList());
  }

  /** Loads the row as a line of its file, then goes to the next one that waits. */
  public String correct() {
    int line = getReject().line();
    corrections.correct(fileId, List.of(correction()));
    return said("intake.reject.corrected", line);
  }

  /** Finds that the row is no line, then goes to the next one that waits. */
  public String dismiss() {
    int line = getReject().line();
    corrections.dismiss(fileId, id, reason);
    return said("intake.reject.dismissed", line);
  }

  private String said(String key, int line) {
    int open = files.get(fileId).rejected();
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(
        null, new FacesMessage(Words.of(key, line), Words.of("intake.reject.remain", open)));
    return corrections
        .openAfter(fileId, id)
        .map(next ->
            "/intake/reject.xhtml?faces-redirect=true&file=%d&id=%d".formatted(fileId, next))
        .orElse("/intake/file.xhtml?faces-redirect=true&show=lines&id=" + fileId);
  }

  /** Whether the person may correct it now. */
  public boolean isEditable() {
    return isOpen() && getReject().correctable();
  }

  /** Whether it waits for somebody, and this person may settle it. */
  public boolean isOpen() {
    return getReject().open() && getFile().status().counts() && caller.may(Permission.INTAKE_WORK);
  }

  /** Whether the row reads well as it is now. */
  public boolean isReadable() {
    return row instanceof StatementLine;
  }

  /** The line the row would become, or null. */
  public StatementLine getLine() {
    return row instanceof StatementLine line ? line : null;
  }

  /** What is wrong with the row as it is now; nothing where it reads well. */
  public String getStill() {
    if (problem != null) {
      return problem;
    }
    return row instanceof RejectedRow still ? still.reason() : "";
  }

  /** Whether a column is what cannot be read. */
  public boolean faulty(CellForm cell) {
    String field =
        row instanceof RejectedRow still ? still.field() : isReadable() ? null : reject().field();
    return cell.getField() != null && cell.getField().documentName().equals(field);
  }

  private RejectView reject() {
    return getReject();
  }

  /** What the row says of itself while nobody has settled it. */
  public String getLead() {
    return getReject().reason();
  }

  /** Why nobody can correct it here, or nothing. */
  public String getWhyNot() {
    if (getReject().open() && !getFile().status().counts()) {
      return Words.of("intake.reject.notInUse");
    }
    return getReject().open() && !getReject().correctable()
        ? Words.of("intake.reject.bySender", getFile().format())
        : "";
  }

  /** Where the file's rejects stand. */
  public String getFileAddress() {
    return Address.of("/intake/file").with("id", fileId).with("show", "rejects").toString();
  }

  /** The next row of the file that waits, if it is another one. */
  public String getNextAddress() {
    Optional<Long> next = corrections.openAfter(fileId, id).filter(other -> other != id);
    return next.map(
            other -> Address.of("/intake/reject").with("file", fileId).with("id", other).toString())
        .orElse(null);
  }

  public FileView getFile() {
    if (file == null) {
      file = files.get(fileId);
    }
    return file;
  }

  public RejectView getReject() {
    if (reject == null) {
      reject = corrections.get(fileId, id);
    }
    return reject;
  }

  public List<CellForm> getCells() {
    return cells;
  }

  public long getFileId() {
    return fileId;
  }

  public void setFileId(long fileId) {
    this.fileId = fileId;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
