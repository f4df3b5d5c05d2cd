package kontor.ear.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, harmless and not. */
final class Packing {

  private static final int PIECE = 1 << 20;

  /** Writes what is packed. */
  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream packed) throws IOException;
  }

  private Packing() {}

  static byte[] gzip(byte[] bytes) {
    return gzip(packed -> packed.write(bytes));
  }

  /** A few bytes that become so many, all the same. */
  static byte[] gzipOf(char one, int times) {
    return gzip(packed -> repeat(packed, one, times));
  }

  static byte[] zip(String name, byte[] bytes) {
    return zip(name, packed -> packed.write(bytes));
  }

  /** A few bytes that become so many, all the same. */
  static byte[] zipOf(char one, int times) {
    return zip("bomb.csv", packed -> repeat(packed, one, times));
  }

  /** An archive with so many members. */
  static byte[] members(int number, byte[] bytes) {
    return made(archive -> {
      try (ZipOutputStream zip = new ZipOutputStream(archive)) {
        for (int i = 0; i < number; i++) {
          zip.putNextEntry(new ZipEntry(i + ".csv"));
          zip.write(bytes);
        }
      }
    });
  }

  private static byte[] gzip(Content content) {
    return made(bytes -> {
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        content.writeTo(gzip);
      }
    });
  }

  private static byte[] zip(String name, Content content) {
    return made(bytes -> {
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(zip);
      }
    });
  }

  private static byte[] made(Content archive) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      archive.writeTo(bytes);
      return bytes.toByteArray();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private static void repeat(OutputStream packed, char one, int times) throws IOException {
    byte[] piece = new byte[PIECE];
    Arrays.fill(piece, (byte) one);
    for (int left = times; left > 0; left -= PIECE) {
      packed.write(piece, 0, Math.min(left, PIECE));
    }
  }
}
