package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kontor.ejb.intake.SourceView;
import kontor.ejb.intake.Sources;
import kontor.web.frame.Words;

/** What the page says of the file that is taken in. */
@Named
@RequestScoped
public class UploadWords {

  @Inject private UploadBean upload;
  @Inject private Sources sources;
  @Inject private States states;

  /** What the page says of a file that needs no mapping. */
  public String getAsItIs() {
    return upload.file().isClosed()
        ? Words.of("intake.upload.packed")
        : Words.of("intake.upload.isFormat", upload.getForm().getFormat());
  }

  /** Why the file cannot be loaded yet, or nothing. */
  public String getWhyNot() {
    if (upload.getProblem() != null) {
      return upload.getProblem();
    }
    return upload.isLoadable() ? "" : Words.of("intake.upload.nothingRead");
  }

  /** What the button that loads will do to the source. */
  public String getSaveWords() {
    if (upload.getSourceCode() == null) {
      return Words.of("intake.upload.saveNew");
    }
    if (upload.isLoadedAlready()) {
      return Words.of("intake.upload.saveOnly");
    }
    SourceView now = sources.get(upload.getSourceCode());
    return now.values().equals(upload.definition().asVersion())
        ? Words.of("intake.upload.load")
        : Words.of("intake.upload.saveVersion", now.version() + 1);
  }

  /** What is known of the file, under its name. */
  public String getLead() {
    if (upload.file() == null) {
      return Words.of("intake.upload.lead");
    }
    boolean text = upload.isTabular() && !upload.file().isWorkbook();
    return Words.of(
        "intake.upload.facts",
        states.size(upload.file().size()),
        text ? upload.getMapping().getEncoding() : upload.getForm().getFormat(),
        text ? states.delimiterWords(upload.getMapping().getDelimiter()) : "");
  }

  /** What loading now would do. */
  public String getIfNow() {
    if (!upload.isLoadable()) {
      return Words.of("intake.upload.ifNow.not");
    }
    return upload.getReading().rejects().isEmpty()
        ? Words.of("intake.upload.ifNow.all", upload.getForm().getName())
        : Words.of(
            "intake.upload.ifNow.some",
            upload.getForm().getName(),
            upload.getReading().rejects().size());
  }
}
