package kontor.ejb.intake.format.detection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kontor.ejb.intake.format.detection.FormatDetection.Kind;

/** The first bytes of formats that are no text. */
final class BinarySigns {

  private record Sign(String hex, Kind kind, String what) {
    boolean begins(String head) {
      return head.startsWith(hex);
    }
  }

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("504b0506", Kind.ZIP, "an empty zip archive"),
          new Sign("504b0304", Kind.ZIP, "a zip archive"),
          new Sign("1f8b", Kind.GZIP, "a gzip archive"),
          new Sign("d0cf11e0a1b11ae1", Kind.OLE2, "an old Office document (XLS)"),
          new Sign("25504446", Kind.PDF, "a PDF document"),
          new Sign("89504e47", Kind.PICTURE, "a picture"),
          new Sign("ffd8ff", Kind.PICTURE, "a picture"),
          new Sign("47494638", Kind.PICTURE, "a picture"));

  private static final int LONGEST_SIGN = 8;

  /** Offsets in the local file header of a zip archive (APPNOTE.TXT, 4.3.7). */
  private static final int NAME_LENGTH = 26;

  private static final int NAME = 30;

  /** How the members of a workbook are named; one of them comes first. */
  private static final List<String> WORKBOOK_MEMBERS =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "customXml/");

  private BinarySigns() {}

  static Optional<FormatDetection> in(byte[] first) {
    if (isWorkbook(first)) {
      return Optional.of(new FormatDetection(Kind.XLSX, "a workbook (XLSX)"));
    }
    int length = Math.min(first.length, LONGEST_SIGN);
    String head = java.util.HexFormat.of().formatHex(first, 0, length);
    return SIGNS.stream()
        .filter(sign -> sign.begins(head))
        .findFirst()
        .map(sign -> new FormatDetection(sign.kind(), sign.what()));
  }

  private static boolean isWorkbook(byte[] first) {
    if (first.length <= NAME || first[0] != 'P' || first[1] != 'K' || first[2] != 3) {
      return false;
    }
    int length = (first[NAME_LENGTH] & 0xFF) | (first[NAME_LENGTH + 1] & 0xFF) << Byte.SIZE;
    int end = Math.min(NAME + length, first.length);
    String name = new String(first, NAME, end - NAME, StandardCharsets.ISO_8859_1);
    return WORKBOOK_MEMBERS.stream().anyMatch(name::startsWith);
  }
}
