package kontor.web.intake;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.Files;
import kontor.ejb.intake.ReadingAgain;
import kontor.ejb.intake.Trial;
import kontor.web.frame.Words;

/** A file about to be read again: what would change, and doing it. */
@Named
@ViewScoped
public class AgainBean implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient ReadingAgain again;
  @Inject private transient Files files;

  private long id;
  private transient Trial trial;
  private int corrected;

  /** Reads the first rows as they would be read now. */
  public void load() {
    corrected = files.corrected(id);
    trial = again.trial(id);
  }

  /** Reads the file again and opens what it became. */
  public String read() {
    FileView file = again.read(id);
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(
        null,
        new FacesMessage(Words.of("intake.again.done"), Words.of("intake.again.done.detail")));
    return "/intake/file.xhtml?faces-redirect=true&id=" + file.id();
  }

  public Trial getTrial() {
    if (trial == null) {
      trial = again.trial(id);
    }
    return trial;
  }

  /** How many rows a person corrected, which would have to be corrected again. */
  public int getCorrected() {
    return corrected;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
