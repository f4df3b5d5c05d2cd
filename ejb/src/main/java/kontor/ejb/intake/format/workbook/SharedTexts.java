package kontor.ejb.intake.format.workbook;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kontor.ejb.intake.format.contract.FileFault;
import kontor.ejb.intake.format.xml.XmlCursor;

/**
 * The texts the cells of an XLSX share, by number. They stand in two files of the reader's folder,
 * the texts and where each begins, and are looked at through the system's page cache: however many
 * there are, none stays on the heap.
 */
final class SharedTexts implements AutoCloseable {

  private static final ValueLayout.OfLong BEGIN =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment texts;
  private final MemorySegment begins;

  private SharedTexts(Path texts, Path begins) throws IOException {
    this.texts = mapped(texts);
    this.begins = mapped(begins);
  }

  private MemorySegment mapped(Path file) throws IOException {
    try (FileChannel bytes = FileChannel.open(file)) {
      return bytes.map(FileChannel.MapMode.READ_ONLY, 0, bytes.size(), arena);
    } catch (IOException | RuntimeException failed) {
      arena.close();
      throw failed;
    }
  }

  static SharedTexts read(Parts parts, Optional<String> part, PrivateFolder folder)
      throws IOException {
    Path texts = folder.file("texts");
    Path begins = folder.file("begins");
    try (DataOutputStream text = writing(texts);
        DataOutputStream begin = writing(begins)) {
      if (part.isPresent() && parts.has(part.get())) {
        try (InputStream bytes = parts.open(part.get())) {
          write(new XmlCursor(bytes), text, begin);
        }
      }
    }
    SharedTexts shared = new SharedTexts(texts, begins);
    PrivateFolder.hide(texts);
    PrivateFolder.hide(begins);
    return shared;
  }

  private static DataOutputStream writing(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024));
  }

  private static void write(XmlCursor xml, DataOutputStream texts, DataOutputStream begins)
      throws IOException {
    xml.root();
    long[] at = {0};
    xml.children(child -> {
      if (child.equals("si")) {
        byte[] text = RichText.read(xml).getBytes(StandardCharsets.UTF_8);
        begins.writeLong(at[0]);
        texts.write(text);
        at[0] += text.length;
      }
    });
    begins.writeLong(at[0]);
  }

  /**
   * A text by its number, counted from 0.
   *
   * @throws FileFault when there is none
   */
  String get(String number) {
    long at = index(number);
    long from = begins.get(BEGIN, at * Long.BYTES);
    long to = begins.get(BEGIN, (at + 1) * Long.BYTES);
    byte[] text = texts.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
    return new String(text, StandardCharsets.UTF_8);
  }

  private long index(String number) {
    long count = begins.byteSize() / Long.BYTES - 1;
    try {
      int at = Integer.parseInt(number);
      if (at >= 0 && at < count) {
        return at;
      }
    } catch (NumberFormatException none) {
      // told below
    }
    throw new FileFault("The workbook is damaged: a cell names a text that is not there.");
  }

  @Override
  public void close() {
    arena.close();
  }
}
