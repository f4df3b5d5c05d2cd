package kontor.ejb.intake.format.detection;

import java.util.List;
import java.util.Optional;
import kontor.domain.intake.Format;

/**
 * What a file is, told from its first bytes and never from its name.
 *
 * @param kind the format, or what else it is
 * @param what the words a clerk reads after “This is”, {@code a camt.054 notification
 *     (camt.054.001.02)}
 */
public record FormatDetection(Kind kind, String what) {

  /** How many of a file's first bytes are looked at. */
  public static final int BYTES = 4096;

  private static final String NOT_QIF =
      "This is a QIF file, which says neither account nor currency and is not read;"
          + " ask the bank for OFX, MT940 or camt.053.";

  /** Everything that can be told apart. */
  public enum Kind {
    EMPTY,
    CAMT052(Format.CAMT052),
    CAMT053(Format.CAMT053),
    CAMT054(Format.CAMT054),
    /** A message of ISO 20022 that is no account report, such as pain.001. */
    OTHER_ISO20022,
    OFX(Format.OFX),
    /** XML whose first bytes do not say what it holds. */
    XML,
    WEB_PAGE,
    MT940(Format.MT940),
    MT942(Format.MT942),
    /** Tags of SWIFT messages that stand in MT940 as well as in MT942. */
    SWIFT(Format.MT940, Format.MT942),
    /** A SWIFT message that is no account report, such as MT103. */
    OTHER_SWIFT,
    BAI2(Format.BAI2),
    /** Known, so that it can be named; no source delivers it. */
    QIF,
    JSON(Format.JSON),
    /** A workbook after Office Open XML. */
    XLSX(Format.XLSX),
    /** An OLE2 compound document: an old workbook, or a new one under a password. */
    OLE2(Format.XLSX),
    ZIP,
    GZIP,
    PDF,
    PICTURE,
    /** Text without the signs of another format, which may be a table. */
    TEXT(Format.CSV),
    /** Bytes that are no text and begin like nothing known. */
    UNKNOWN;

    private final List<Format> formats;

    Kind(Format... formats) {
      this.formats = List.of(formats);
    }

    private boolean mayBe(Format format) {
      return formats.contains(format);
    }
  }

  /** Looks at the first {@link #BYTES} of a file, or at all of a shorter one. */
  public static FormatDetection of(byte[] first) {
    String head = HeadText.of(first);
    if (first.length < BYTES && head.isBlank()) {
      return new FormatDetection(Kind.EMPTY, "an empty file");
    }
    return BinarySigns.in(first).orElseGet(() -> TextSigns.in(head));
  }

  /** Whether the statements are inside, and the file has to be unpacked first. */
  public boolean isPacked() {
    return kind == Kind.ZIP || kind == Kind.GZIP;
  }

  /** The format, where there is exactly one the file can be. */
  public Optional<Format> format() {
    return kind.formats.size() == 1 ? Optional.of(kind.formats.getFirst()) : Optional.empty();
  }

  /**
   * The sentence that says why the file is not what its source delivers; nothing where it is, or
   * where it may be: what is packed says nothing of its content, and tables and tagged lines may
   * begin with lines and bytes of any kind.
   */
  public Optional<String> contradiction(Format delivered) {
    if (isPacked() || kind.mayBe(delivered) || isOpen(delivered)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case EMPTY -> "This is an empty file.";
          case QIF -> NOT_QIF;
          default ->
              "This is %s, but the source delivers %s.".formatted(what, FormatNames.of(delivered));
        });
  }

  private boolean isOpen(Format delivered) {
    return switch (delivered) {
      case CSV -> kind == Kind.UNKNOWN;
      case MT940, MT942, BAI2 -> kind == Kind.TEXT || kind == Kind.UNKNOWN;
      case CAMT052, CAMT053, CAMT054, OFX -> kind == Kind.XML;
      case JSON, XLSX -> false;
    };
  }
}
