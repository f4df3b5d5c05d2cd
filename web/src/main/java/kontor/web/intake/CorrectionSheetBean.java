package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import kontor.ejb.intake.Corrections;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.Files;
import kontor.web.frame.Words;

/** The table of rejected rows that comes back from a spreadsheet. */
@Named
@RequestScoped
public class CorrectionSheetBean {

  @Inject private Corrections corrections;
  @Inject private Files files;

  private Part table;

  /** Loads the rows that were changed, all or none, and shows the file again. */
  public String send(long file) throws IOException {
    int before = files.get(file).rejected();
    try (InputStream csv = table.getInputStream()) {
      FileView after = corrections.correct(file, csv);
      var faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().getFlash().setKeepMessages(true);
      faces.addMessage(
          null,
          new FacesMessage(
              Words.of("intake.sheetBack.done", before - after.rejected()),
              Words.of("intake.reject.remain", after.rejected())));
    }
    return "/intake/file.xhtml?faces-redirect=true&show=rejects&id=" + file;
  }

  public Part getTable() {
    return table;
  }

  public void setTable(Part table) {
    this.table = table;
  }
}
