package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import kontor.domain.intake.FileStatus;
import kontor.ejb.intake.FileFilter;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.Files;
import kontor.ejb.intake.SourceView;
import kontor.ejb.intake.Sources;
import kontor.web.frame.Address;
import kontor.web.frame.PageOf;
import kontor.web.frame.Words;

/** The files that arrived, newest first, narrowed by source and state. */
@Named
@RequestScoped
public class FilesBean {

  private static final int SIZE = 50;

  @Inject private Files files;
  @Inject private Sources sources;

  private String source;
  private FileStatus status;
  private Integer page;
  private PageOf<FileView> found;
  private List<SourceView> choices;

  public void load() {
    int number = PageOf.number(page);
    found = new PageOf<>(files.list(new FileFilter(source, status), number, SIZE), number, SIZE);
    choices = sources.list();
  }

  /** This list's address with one thing changed; the page only stays where it is what changes. */
  public String address(String name, Object value) {
    return Address.of("/intake/files")
        .with("source", source)
        .with("status", status)
        .with(name, value)
        .toString();
  }

  public PageOf<FileView> getFound() {
    return found;
  }

  public List<SourceView> getSources() {
    return choices;
  }

  public List<FileStatus> getStatuses() {
    return Arrays.asList(FileStatus.values());
  }

  public boolean isFiltered() {
    return source != null || status != null;
  }

  public String getSourceWords() {
    return source == null ? Words.of("intake.any") : source;
  }

  public String getStatusWords() {
    return status == null ? Words.of("intake.any") : Words.of("intake.status." + status);
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source == null || source.isBlank() ? null : source;
  }

  public FileStatus getStatus() {
    return status;
  }

  public void setStatus(FileStatus status) {
    this.status = status;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
