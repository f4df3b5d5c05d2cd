package kontor.web.intake;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.ejb.intake.SourceView;
import kontor.ejb.intake.Sources;
import kontor.web.frame.Address;
import kontor.web.frame.Words;

/** One source: what it is, and how its files are read; a change is a new version. */
@Named
@ViewScoped
public class SourceBean implements Serializable {

  private static final long serialVersionUID = 1;
  @Inject private transient Sources sources;

  private String code;
  private transient SourceView source;
  private SourceForm form = new SourceForm();

  /** Reads the source named in the address; without one the form is empty. */
  public void load() {
    if (code != null) {
      source = sources.get(code);
      form = SourceForm.of(source);
    }
  }

  /** Makes the source, or a new version of it; the mapping stays as it is. */
  public String save() {
    Mapping mapping = code == null ? null : sources.get(code).values().mapping();
    SourceView saved = sources.put(form.getCode(), form.asDefinition(mapping));
    say(saved);
    return saved.values().mapping() == null && saved.values().format().needsMapping()
        ? redirect(Address.of("/intake/upload.xhtml").with("source", saved.code()))
        : redirect(Address.of("/intake/sources.xhtml"));
  }

  private static void say(SourceView saved) {
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(
        null,
        new FacesMessage(
            Words.of("intake.source.saved"),
            Words.of("intake.source.saved.detail", saved.values().name(), saved.version())));
  }

  private static String redirect(Address address) {
    return address.with("faces-redirect", true).toString();
  }

  /** The formats that can be read today. */
  public List<Format> getFormats() {
    return sources.formats();
  }

  public SourceView getSource() {
    return source;
  }

  public boolean isNew() {
    return code == null;
  }

  public SourceForm getForm() {
    return form;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code == null || code.isBlank() ? null : code;
  }
}
