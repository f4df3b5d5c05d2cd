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
import kontor.domain.intake.Field;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.guess.Dialect;
import kontor.domain.intake.guess.MappingDraft;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.DefineSource;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.Files;
import kontor.ejb.intake.MappingGuesses;
import kontor.ejb.intake.SampleReading;
import kontor.ejb.intake.SourceView;
import kontor.ejb.intake.Sources;
import kontor.ejb.intake.format.FileSample;
import kontor.web.frame.Address;
import kontor.web.frame.Words;

/**
 * Takes a file in by its beginning: format, columns and check are worked out here, then the browser
 * sends the whole file to the REST interface. A file that is loaded already is taken by the bytes
 * that are kept, and read again.
 */
@Named
@ViewScoped
public class UploadBean implements Serializable {

  private static final long serialVersionUID = 1;

  @Inject private transient Sources sources;
  @Inject private transient Files files;
  @Inject private transient MappingGuesses guesses;
  @Inject private transient Samples samples;

  private UploadStep step = UploadStep.FILE;
  private String wanted;
  private Long loaded;
  private boolean remap;
  private ChosenFile file;
  private String sourceCode;
  private SourceForm fields = new SourceForm();
  private MappingForm mapping = new MappingForm();
  private List<String> questions = List.of();
  private transient SampleReading reading;
  private String problem;

  /** A source, or a loaded file, named in the address is the one that counts. */
  public void load() {
    if (wanted != null) {
      choose(sources.get(wanted));
    }
    if (loaded != null) {
      takeLoaded(files.get(loaded));
    }
  }

  private void takeLoaded(FileView view) {
    remap = true;
    choose(sources.get(view.source()));
    take(new ChosenFile(view.name(), view.sizeBytes(), guesses.sample(view.id()), view.id()));
  }

  private void choose(SourceView source) {
    sourceCode = source.code();
    fields = SourceForm.of(source);
  }

  /** Takes the beginning of a file, sent by the page, and guesses how to read it. */
  public void takeSample() {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    FileSample sample =
        samples
            .of(sent.get("word"))
            .orElseGet(
                () -> FileSample.ofBeginning(Base64.getDecoder().decode(sent.get("sample"))));
    take(new ChosenFile(sent.get("name"), Long.parseLong(sent.get("size")), sample, null));
  }

  private void take(ChosenFile chosen) {
    file = chosen;
    if (sourceCode == null) {
      fields.setFormat(file.format());
    }
    guess();
    step = stepAfterFile();
    check();
  }

  /** A source whose mapping stands, or that needs none, needs no questions. */
  private UploadStep stepAfterFile() {
    boolean stands = sourceCode != null && !remap;
    if (stands && !isTabular() && whyNotAsItIs() == null) {
      return UploadStep.LOAD;
    }
    return stands && standing() != null ? UploadStep.CHECK : UploadStep.FORMAT;
  }

  private void guess() {
    if (isTabular()) {
      Mapping standing = standing();
      take(draft(standing == null ? null : standing.sheet(), Dialect.UNKNOWN));
      if (standing != null) {
        mapping.take(standing);
      }
    }
    if (sourceCode == null && fields.getCode() == null) {
      fields.propose(file.name());
    }
  }

  private MappingForm draft(String sheet, Dialect given) {
    MappingDraft draft = guesses.guess(file.sample(), file.name(), sheet, given);
    questions = draft.questions();
    return file.isWorkbook() ? MappingForm.of(draft, sheet) : MappingForm.of(draft);
  }

  private void take(MappingForm form) {
    mapping = form;
  }

  private Mapping standing() {
    return sourceCode == null ? null : sources.get(sourceCode).values().mapping();
  }

  /** Reads the sample anew with delimiter, encoding, header or skipped rows corrected. */
  public void reread() {
    take(draft(mapping.getSheet(), mapping.asDialect()));
    check();
  }

  /** Takes another sheet of the workbook, of which nothing is said yet. */
  public void sheetChosen() {
    take(draft(mapping.getSheet(), Dialect.UNKNOWN));
    check();
  }

  /** Takes another source, or none yet. */
  public void sourceChosen() {
    if (sourceCode == null) {
      fields = new SourceForm();
      fields.setFormat(file.format());
      fields.propose(file.name());
    } else {
      choose(sources.get(sourceCode));
      guess();
    }
    check();
  }

  /** Reads the first rows as the form says. */
  public void check() {
    try {
      reading = isTabular() ? guesses.preview(file.sample(), definition()) : null;
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
    return file != null
        && step != UploadStep.LOAD
        && one != step
        && one != UploadStep.LOAD
        && (one != UploadStep.FILE || !isLoadedAlready())
        && (one.isBefore(step) || one == UploadStep.COLUMNS || isLoadable());
  }

  /**
   * Keeps the mapping as the source's current version, then lets the page send the file, or shows
   * what reading a loaded one again would change.
   */
  public String save() {
    SourceView saved = sources.put(fields.getCode(), definition());
    choose(saved);
    if (isLoadedAlready()) {
      return "/intake/again.xhtml?faces-redirect=true&id=" + file.loadedAs();
    }
    step = UploadStep.LOAD;
    return null;
  }

  /** The source as the form has it. */
  public DefineSource definition() {
    return fields.asDefinition(isTabular() ? mapping.asMapping() : standing());
  }

  /** Why a file that is not looked into cannot be sent as it is, or null. */
  private String whyNotAsItIs() {
    return file.isClosed() && fields.isTable() && standing() == null
        ? Words.of("intake.upload.packed.unmapped", file.sample().fault().orElseThrow())
        : null;
  }

  /** Whether the file is a table that lies open, so that its columns can be mapped. */
  public boolean isTabular() {
    return fields.isTable() && (file == null || !file.isClosed());
  }

  /** Whether the file is loaded already, and read again after this. */
  public boolean isLoadedAlready() {
    return file != null && file.loadedAs() != null;
  }

  /** Whether the file can be loaded: a source, and at least one row that reads well. */
  public boolean isLoadable() {
    return problem == null && (!isTabular() || reading != null && !reading.lines().isEmpty());
  }

  /** Where the page sends the bytes. */
  public String getUploadAddress() {
    return Address.of("/intake/upload/file")
        .with("source", sourceCode)
        .with("name", file.name())
        .toString();
  }

  /** Where the page looks at the file while it is being sent. */
  public String getFilesAddress() {
    return Address.of("/api/v1/files").with("source", sourceCode).with("size", 1).toString();
  }

  /** How a column is read: fits, look, or nothing of it. */
  public ColumnReading readingOf(ColumnRow column) {
    return ColumnReading.of(column, mapping, reading);
  }

  /** The rows and fields as they would be loaded. */
  public SampleReading getReading() {
    if (reading == null && file != null && problem == null) {
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

  /** The file being taken in, or null before one is chosen. */
  public ChosenFile file() {
    return file;
  }

  public String getFileName() {
    return file == null ? null : file.name();
  }

  /** The sheets of a workbook that can be chosen. */
  public List<String> getSheets() {
    return file == null ? List.of() : file.sheets();
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

  public Long getLoaded() {
    return loaded;
  }

  public void setLoaded(Long loaded) {
    this.loaded = loaded;
  }

  public boolean isRemap() {
    return remap;
  }

  public void setRemap(boolean remap) {
    this.remap = remap;
  }
}
