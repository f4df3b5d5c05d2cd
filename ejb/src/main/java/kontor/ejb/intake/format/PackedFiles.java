package kontor.ejb.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import kontor.domain.intake.Format;
import kontor.domain.intake.SourceVersion;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;
import kontor.ejb.intake.format.detection.FormatDetection;

/**
 * Looks at what a file is and unpacks while it reads: a gzip file as what is in it, the members of
 * a zip archive one after the other, everything else as it comes. Nothing is written anywhere, so a
 * member's name leads to no place; archives in archives are refused, and so is what grows out of
 * all proportion. A file that is not what its source delivers is refused by name.
 */
final class PackedFiles implements StatementReader {

  private static final int ENOUGH = 512;
  private static final int MOST_MEMBERS = 1_000;

  private final Format format;
  private final Supplier<StatementReader> readers;

  PackedFiles(Format format, Supplier<StatementReader> readers) {
    this.format = format;
    this.readers = readers;
  }

  @Override
  public void read(InputStream bytes, SourceVersion source, RowSink sink) throws IOException {
    CountedBytes packed = new CountedBytes(bytes);
    InputStream start = new BufferedInputStream(packed, FormatDetection.BYTES);
    FormatDetection found = detect(start);
    try {
      switch (found.kind()) {
        case GZIP -> readOne(new Growth(new GZIPInputStream(start), packed), source, sink);
        case ZIP -> readMembers(new ZipInputStream(start, UTF_8), packed, source, sink);
        default -> read(found, start, source, sink);
      }
    } catch (ZipException | EOFException damaged) {
      throw new FileFault("The archive is damaged: " + damaged.getMessage() + ".");
    }
  }

  /** As many first bytes as have come; a slow sender is not waited for longer than needed. */
  private static FormatDetection detect(InputStream start) throws IOException {
    start.mark(FormatDetection.BYTES);
    byte[] first = new byte[FormatDetection.BYTES];
    int length = 0;
    int read;
    do {
      read = start.read(first, length, first.length - length);
      length += Math.max(read, 0);
    } while (read > 0 && length < ENOUGH);
    start.reset();
    return FormatDetection.of(Arrays.copyOf(first, length));
  }

  private void read(FormatDetection found, InputStream start, SourceVersion source, RowSink sink)
      throws IOException {
    found
        .contradiction(format)
        .ifPresent(sentence -> {
          throw new FileFault(sentence);
        });
    readers.get().read(start, source, sink);
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
    InputStream start = new BufferedInputStream(inflated, FormatDetection.BYTES);
    FormatDetection found = detect(start);
    if (found.isPacked()) {
      throw new FileFault(
          "The archive holds another archive; unpack it once and send what is in it.");
    }
    read(found, start, source, sink);
  }
}
