package kontor.ejb.intake.format.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.xml.DocumentTypeFault;
import kontor.ejb.intake.format.xml.XmlCursor;

/** The parts of an XLSX by their names, which no two of them share. */
final class Parts implements AutoCloseable {

  private static final int LONGEST_PROLOG = 64 * 1024;
  private static final List<String> XML = List.of(".xml", ".rels");

  private final ZipFile archive;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final PartBudget budget = new PartBudget();

  private Parts(ZipFile archive) {
    this.archive = archive;
  }

  /** Opens a workbook; none of its parts of XML declares a document type. */
  static Parts open(Path workbook) throws IOException {
    ArchiveEnd.check(workbook);
    Parts parts;
    try {
      parts = new Parts(new ZipFile(workbook.toFile()));
    } catch (ZipException broken) {
      throw ArchiveEnd.damaged();
    }
    try {
      parts.index();
      parts.refuseDocumentTypes();
      return parts;
    } catch (IOException | RuntimeException refused) {
      parts.close();
      throw refused;
    }
  }

  private void index() {
    for (ZipEntry part : Collections.list(archive.entries())) {
      if (!part.isDirectory() && parts.put(key(part.getName()), part) != null) {
        throw new FileFault("The workbook has two parts of the same name.");
      }
    }
  }

  private void refuseDocumentTypes() throws IOException {
    for (ZipEntry part : parts.values()) {
      if (XML.stream().anyMatch(key(part.getName())::endsWith)) {
        refuseDocumentType(part);
      }
    }
  }

  /** Whatever else is wrong with a part is told when, and if, it is read. */
  private void refuseDocumentType(ZipEntry part) throws IOException {
    try (InputStream bytes = new PrologBytes(archive.getInputStream(part), LONGEST_PROLOG)) {
      new XmlCursor(bytes).root();
    } catch (DocumentTypeFault declared) {
      throw declared;
    } catch (FileFault | ZipException | EOFException unread) {
      // no document type before it
    }
  }

  boolean has(String name) {
    return parts.containsKey(key(name));
  }

  /**
   * The bytes of a part.
   *
   * @throws FileFault when there is no such part
   */
  InputStream open(String name) throws IOException {
    ZipEntry part = parts.get(key(name));
    if (part == null) {
      throw new FileFault("The workbook is damaged: its part %s is missing.".formatted(name));
    }
    try {
      return new PartBytes(archive.getInputStream(part), part.getCompressedSize(), budget);
    } catch (ZipException broken) {
      throw ArchiveEnd.damaged();
    }
  }

  /** Names are compared without case (ECMA-376 part 2); some writers part folders by {@code \}. */
  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /** The name a part gives another, from the folder it stands in or from the archive's root. */
  static String resolve(String from, String target) {
    Deque<String> path = new ArrayDeque<>();
    if (!target.startsWith("/")) {
      List<String> folders = List.of(from.split("/"));
      path.addAll(folders.subList(0, folders.size() - 1));
    }
    for (String step : target.split("/")) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
