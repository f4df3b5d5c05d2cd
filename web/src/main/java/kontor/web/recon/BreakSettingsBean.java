package kontor.web.recon;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kontor.domain.recon.BreakType;
import kontor.domain.recon.Severity;
import kontor.domain.security.Permission;
import kontor.ejb.recon.BreakSettings;
import kontor.web.frame.Words;
import kontor.web.security.CallerBean;

/** How the bank rates its breaks and who they go to: who may look, and who may change it. */
@Named
@ViewScoped
public class BreakSettingsBean implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient BreakSettings settings;
  @Inject private CallerBean caller;

  private BreakSettingsForm form;

  /** Reads what holds. */
  @PostConstruct
  public void load() {
    form = BreakSettingsForm.of(settings.get());
  }

  /** Keeps it, unless somebody else changed it meanwhile; it holds for breaks made from now on. */
  public String save() {
    form.follow();
    settings.set(form.asDocument());
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(
        null,
        new FacesMessage(
            Words.of("recon.breakSettings.saved"), Words.of("recon.breakSettings.saved.detail")));
    return "/recon/break-settings.xhtml?faces-redirect=true";
  }

  /** Whether it is being saved, and not only changed: then everything needed must be there. */
  public boolean isSaving() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .containsKey("settings:save");
  }

  public boolean isMayChange() {
    return caller.may(Permission.OPERATIONS_MAKE);
  }

  public BreakType[] getTypes() {
    return BreakType.values();
  }

  public Severity[] getSeverities() {
    return Severity.values();
  }

  public BreakSettingsForm getForm() {
    return form;
  }
}
