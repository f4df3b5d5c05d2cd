package kontor.web.recon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.BreakAttachments;

/** Keeps a file with the break beside the worklist. */
@Named
@RequestScoped
public class BreakAttachBean {

  @Inject private BreakAttachments attachments;
  @Inject private BreaksBean list;
  @Inject private BreakDrawerBean drawer;

  private Part file;

  public void attach() throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      attachments.add(
          drawer.getEntry(),
          file.getSubmittedFileName(),
          bytes.readNBytes(BreakAttachments.MOST_BYTES + 1));
    } catch (DomainException refused) {
      FacesContext.getCurrentInstance()
          .addMessage(
              null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refused.getMessage(), null));
    }
    list.refresh();
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
