package kontor.ejb.intake.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;

/**
 * Unpacks while it reads: a gzip file as what is in it, the members of a zip archive one after the
 * other, everything else as it comes. Nothing is written anywhere, so a member's name leads to no
 * place; archives in archives are refused, and so is what grows out of all proportion.
 */
final class PackedFiles implements StatementReader {

  private static final int LOOKED_AT = 512;
  private static final int NAME_LENGTH_AT = 26;
  private static final int NAME_AT = 30;
  private static final int MOST_MEMBERS = 1_000;
  private static final String GZIP = "1f8b";
  private static final String ZIP = "504b0304";

  private final Supplier<StatementReader> readers;

  PackedFiles(Supplier<StatementReader> readers) {
    this.readers = readers;
  }

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    CountedBytes packed = new CountedBytes(bytes);
    InputStream start = new BufferedInputStream(packed, LOOKED_AT);
    byte[] first = first(start);
    try {
      if (begins(first, GZIP)) {
        readOne(new Growth(new GZIPInputStream(start), packed), source, sink);
      } else if (isArchive(first)) {
        readMembers(new ZipInputStream(start, StandardCharsets.UTF_8), packed, source, sink);
      } else {
        readers.get().read(start, source, sink);
      }
    } catch (ZipException | EOFException damaged) {
      throw new FileFault("The archive is damaged: " + damaged.getMessage() + ".");
    }
  }

  private static byte[] first(InputStream start) throws IOException {
    start.mark(LOOKED_AT);
    byte[] first = start.readNBytes(LOOKED_AT);
    start.reset();
    return first;
  }

  private static boolean begins(byte[] first, String hex) {
    int length = hex.length() / 2;
    return first.length >= length && HexFormat.of().formatHex(first, 0, length).equals(hex);
  }

  /** A workbook (XLSX) is a zip archive too, known by the name of its first part. */
  private static boolean isArchive(byte[] first) {
    return begins(first, ZIP) && first.length > NAME_AT && !isPartOfWorkbook(firstName(first));
  }

  private static String firstName(byte[] first) {
    int length = first[NAME_LENGTH_AT] & 0xFF | (first[NAME_LENGTH_AT + 1] & 0xFF) << Byte.SIZE;
    int end = Math.min(first.length, NAME_AT + length);
    return new String(first, NAME_AT, end - NAME_AT, StandardCharsets.UTF_8);
  }

  private static boolean isPartOfWorkbook(String name) {
    return name.equals("[Content_Types].xml")
        || name.startsWith("_rels/")
        || name.startsWith("xl/")
        || name.startsWith("docProps/");
  }

  private void readMembers(
      ZipInputStream archive, CountedBytes packed, SourceVersion source, RowSink sink)
      throws IOException {
    Growth inflated = new Growth(archive, packed);
    Set<String> names = new HashSet<>();
    boolean empty = true;
    for (ZipEntry member = archive.getNextEntry();
        member != null;
        member = archive.getNextEntry()) {
      check(member, names);
      if (isFile(member)) {
        empty = false;
        readOne(inflated, source, sink);
      }
      inflated.transferTo(OutputStream.nullOutputStream());
    }
    if (empty) {
      throw new FileFault("The archive is empty.");
    }
  }

  private static boolean isFile(ZipEntry member) {
    return !member.isDirectory() && !member.getName().startsWith("__MACOSX/");
  }

  private static void check(ZipEntry member, Set<String> names) {
    String name = member.getName();
    if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
      throw new FileFault("The archive has a member whose name leads out of it.");
    }
    if (!names.add(name)) {
      throw new FileFault("The archive has two members of the same name.");
    }
    if (names.size() > MOST_MEMBERS) {
      throw new FileFault("The archive has more than %,d members.".formatted(MOST_MEMBERS));
    }
  }

  /** The file of a member; its end is the member's, and its reader must not close the archive. */
  private void readOne(Growth inflated, SourceVersion source, RowSink sink) throws IOException {
    InputStream start = new BufferedInputStream(inflated, LOOKED_AT);
    byte[] first = first(start);
    if (begins(first, GZIP) || isArchive(first)) {
      throw new FileFault(
          "The archive holds another archive; unpack it once and send what is in it.");
    }
    readers.get().read(start, source, sink);
  }
}
