package kontor.web.intake;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontor.domain.intake.Field;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.DefineSource;
import kontor.ejb.intake.MappingGuesses;
import kontor.ejb.intake.SampleReading;
import kontor.ejb.intake.SourceView;
import kontor.ejb.intake.Sources;
import kontor.web.frame.Address;
import kontor.web.frame.Words;

/**
 * Takes a file in by its first bytes: format, columns and check are worked out here, then the
 * browser sends the whole file to the REST interface.
 */
@Named
@ViewScoped
public class UploadBean implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient Sources sources;
  @Inject private transient MappingGuesses guesses;
  @Inject private States states;

  private UploadStep step = UploadStep.FILE;
  private String wanted;
  private boolean remap;
  private String fileName;
  private long fileSize;
  private byte[] sample;
  private String sourceCode;
  private SourceForm fields = new SourceForm();
  private MappingForm mapping = new MappingForm();
  private List<String> questions = List.of();
  private transient SampleReading reading;
  private String problem;
  private boolean packed;

  /** A source named in the address is the one the file belongs to. */
  public void load() {
    if (wanted != null) {
      choose(sources.get(wanted));
    }
  }

  private void choose(SourceView source) {
    sourceCode = source.code();
    fields = SourceForm.of(source);
  }

  /** Takes the first bytes of a file, sent by the page, and guesses how to read them. */
  public void takeSample() {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    fileName = sent.get("name");
    fileSize = Long.parseLong(sent.get("size"));
    sample = Base64.getDecoder().decode(sent.get("sample"));
    packed = guesses.isPacked(sample);
    if (sourceCode == null) {
      fields.setFormat(guesses.formatOf(sample).orElse(Format.CSV));
    }
    guess();
    step = stepAfterFile();
    check();
  }

  /** A source whose mapping stands, or that needs none, needs no questions. */
  private UploadStep stepAfterFile() {
    if (sourceCode != null && !isTabular() && whyNotAsItIs() == null) {
      return UploadStep.LOAD;
    }
    return sourceCode != null && standing() != null && !remap
        ? UploadStep.CHECK
        : UploadStep.FORMAT;
  }

  private void guess() {
    if (isTabular()) {
      guessColumns();
    }
    if (sourceCode == null && fields.getCode() == null) {
      fields.propose(fileName);
    }
  }

  private void guessColumns() {
    var draft = guesses.guess(sample, fileName);
    mapping = MappingForm.of(draft);
    questions = draft.questions();
    Mapping standing = standing();
    if (standing != null) {
      mapping.take(standing);
    }
  }

  private Mapping standing() {
    return sourceCode == null ? null : sources.get(sourceCode).values().mapping();
  }

  /** Reads the sample anew with delimiter, encoding, header or skipped rows corrected. */
  public void reread() {
    var draft = guesses.guess(sample, fileName, mapping.asDialect());
    mapping = MappingForm.of(draft);
    questions = draft.questions();
    check();
  }

  /** Takes another source, or none yet. */
  public void sourceChosen() {
    if (sourceCode == null) {
      fields = new SourceForm();
      fields.propose(fileName);
    } else {
      choose(sources.get(sourceCode));
      guess();
    }
    check();
  }

  /** Reads the first rows as the form says. */
  public void check() {
    try {
      reading = isTabular() ? guesses.preview(sample, definition()) : null;
      problem = reading == null ? whyNotAsItIs() : reading.fault();
    } catch (DomainException broken) {
      reading = null;
      problem = broken.getMessage();
    }
  }

  public void reset() {
    guess();
    check();
  }

  /** Goes to a step; forward only past the source's own fields. */
  public void go(UploadStep next) {
    check();
    step = next;
  }

  /** Goes to the step before. */
  public void back() {
    step = step == UploadStep.FORMAT ? UploadStep.FILE : UploadStep.values()[step.ordinal() - 1];
  }

  /** Whether a step may be gone to: the ones before, and those the sample allows. */
  public boolean reachable(UploadStep one) {
    return sample != null
        && step != UploadStep.LOAD
        && one != step
        && one != UploadStep.LOAD
        && (one.isBefore(step) || one == UploadStep.COLUMNS || isLoadable());
  }

  /** Keeps the mapping as the source's current version, then lets the page send the file. */
  public void save() {
    SourceView saved = sources.put(fields.getCode(), definition());
    choose(saved);
    step = UploadStep.LOAD;
  }

  private DefineSource definition() {
    return fields.asDefinition(isTabular() ? mapping.asMapping() : standing());
  }

  /** Why a file that is not looked into cannot be sent as it is, or null. */
  private String whyNotAsItIs() {
    return packed && fields.isTable() && standing() == null
        ? Words.of("intake.upload.packed.unmapped")
        : null;
  }

  /** Whether the file is a table that lies open, so that its columns can be mapped. */
  public boolean isTabular() {
    return fields.isTable() && !packed;
  }

  /** What the page says of a file that needs no mapping. */
  public String getAsItIs() {
    return packed
        ? Words.of("intake.upload.packed")
        : Words.of("intake.upload.isFormat", fields.getFormat());
  }

  /** Whether the file can be loaded: a source, and at least one row that reads well. */
  public boolean isLoadable() {
    return problem == null && (!isTabular() || reading != null && !reading.lines().isEmpty());
  }

  /** Why the file cannot be loaded yet, or nothing. */
  public String getWhyNot() {
    if (problem != null) {
      return problem;
    }
    return isLoadable() ? "" : Words.of("intake.upload.nothingRead");
  }

  /** What the button that loads will do to the source. */
  public String getSaveWords() {
    if (sourceCode == null) {
      return Words.of("intake.upload.saveNew");
    }
    SourceView now = sources.get(sourceCode);
    return now.values().equals(definition().asVersion())
        ? Words.of("intake.upload.load")
        : Words.of("intake.upload.saveVersion", now.version() + 1);
  }

  /** What is known of the file, under its name. */
  public String getLead() {
    return fileName == null
        ? Words.of("intake.upload.lead")
        : Words.of(
            "intake.upload.facts",
            states.size(fileSize),
            isTabular() ? mapping.getEncoding() : fields.getFormat(),
            isTabular() ? states.delimiterWords(mapping.getDelimiter()) : "");
  }

  /** What loading now would do. */
  public String getIfNow() {
    if (!isLoadable()) {
      return Words.of("intake.upload.ifNow.not");
    }
    return reading.rejects().isEmpty()
        ? Words.of("intake.upload.ifNow.all", fields.getName())
        : Words.of("intake.upload.ifNow.some", fields.getName(), reading.rejects().size());
  }

  /** Where the page sends the bytes. */
  public String getUploadAddress() {
    return Address.of("/intake/upload/file")
        .with("source", sourceCode)
        .with("name", fileName)
        .toString();
  }

  /** Where the page looks at the file while it is being sent. */
  public String getFilesAddress() {
    return Address.of("/api/v1/files").with("source", sourceCode).with("size", 1).toString();
  }

  public List<String> getDelimiters() {
    return List.of(",", ";", "\t", "|");
  }

  public List<String> getEncodings() {
    return Stream.concat(
            Stream.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-16LE", "UTF-16BE"),
            Stream.of(mapping.getEncoding()))
        .distinct()
        .toList();
  }

  /** How a column is read: fits, look, or nothing of it. */
  public ColumnReading readingOf(ColumnRow column) {
    return ColumnReading.of(column, mapping, reading);
  }

  /** The rows and fields as they would be loaded. */
  public SampleReading getReading() {
    if (reading == null && sample != null && problem == null) {
      check();
    }
    return reading;
  }

  public List<Field> getFields() {
    return Arrays.asList(Field.values());
  }

  /** The steps of this file: only tables have columns to map and rows to look at. */
  public List<UploadStep> getSteps() {
    return isTabular()
        ? Arrays.asList(UploadStep.values())
        : List.of(UploadStep.FILE, UploadStep.FORMAT, UploadStep.LOAD);
  }

  /** A step's place among the steps of this file, counted from 1. */
  public int numberOf(UploadStep one) {
    return getSteps().indexOf(one) + 1;
  }

  public List<SourceView> getSources() {
    return sources.list();
  }

  public UploadStep getStep() {
    return step;
  }

  public String getFileName() {
    return fileName;
  }

  public long getFileSize() {
    return fileSize;
  }

  public List<String> getQuestions() {
    return questions;
  }

  public String getProblem() {
    return problem;
  }

  public MappingForm getMapping() {
    return mapping;
  }

  public SourceForm getForm() {
    return fields;
  }

  public String getSourceCode() {
    return sourceCode;
  }

  public void setSourceCode(String sourceCode) {
    this.sourceCode = sourceCode == null || sourceCode.isBlank() ? null : sourceCode;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted == null || wanted.isBlank() ? null : wanted;
  }

  public boolean isRemap() {
    return remap;
  }

  public void setRemap(boolean remap) {
    this.remap = remap;
  }
}
