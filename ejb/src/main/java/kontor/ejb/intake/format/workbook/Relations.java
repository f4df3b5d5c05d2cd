package kontor.ejb.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.xml.XmlCursor;

/**
 * Which parts a part leads to (ECMA-376 part 2, relationships). What leads out of the workbook is
 * passed over: nothing is ever fetched.
 */
final class Relations {

  private static final int MOST = 5_000;

  private record Relation(String kind, String target) {}

  private final Map<String, Relation> byId = new HashMap<>();

  /** The relations of the workbook as a whole. */
  static Relations ofAll(Parts parts) throws IOException {
    return new Relations(parts, "", "_rels/.rels");
  }

  /** The relations of one part. */
  static Relations of(Parts parts, String part) throws IOException {
    int name = part.lastIndexOf('/') + 1;
    return new Relations(
        parts, part, part.substring(0, name) + "_rels/" + part.substring(name) + ".rels");
  }

  private Relations(Parts parts, String from, String name) throws IOException {
    try (InputStream bytes = parts.open(name)) {
      XmlCursor xml = new XmlCursor(bytes);
      xml.root();
      xml.children(child -> add(xml, from));
    }
  }

  private void add(XmlCursor xml, String from) {
    String id = xml.attribute("Id");
    String type = xml.attribute("Type");
    String target = xml.attribute("Target");
    if (id == null
        || type == null
        || target == null
        || "External".equals(xml.attribute("TargetMode"))) {
      return;
    }
    byId.put(
        id, new Relation(type.substring(type.lastIndexOf('/') + 1), Parts.resolve(from, target)));
    if (byId.size() > MOST) {
      throw new FileFault("The workbook has more than %,d parts.".formatted(MOST));
    }
  }

  /** The part of a kind, {@code officeDocument}, {@code styles}, where there is one. */
  Optional<String> ofKind(String kind) {
    return byId.values().stream()
        .filter(relation -> relation.kind().equals(kind))
        .map(Relation::target)
        .findFirst();
  }

  /** The part an id leads to, where it is of the kind. */
  Optional<String> byId(String id, String kind) {
    return Optional.ofNullable(byId.get(id))
        .filter(relation -> relation.kind().equals(kind))
        .map(Relation::target);
  }
}
