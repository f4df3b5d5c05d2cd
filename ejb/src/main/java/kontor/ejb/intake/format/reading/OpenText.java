package kontor.ejb.intake.format.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Characters of bytes whose encoding nobody says: ASCII as it is, and the first byte beyond it
 * decides for all that follow. Where it begins a character of UTF-8 they are UTF-8, else
 * windows-1252, as banks of Europe write.
 */
final class OpenText extends Reader {

  private static final int AT_ONCE = 8 * 1024;
  private static final int LONGEST_CHARACTER = 4;
  private static final int ASCII = 0x80;
  private static final Charset OTHER = Charset.forName("windows-1252");

  private final PushbackInputStream bytes;
  private final byte[] buffer = new byte[AT_ONCE];
  private Reader decided;

  OpenText(InputStream bytes) {
    this.bytes = new PushbackInputStream(bytes, AT_ONCE);
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    if (decided != null || length == 0) {
      return decided == null ? 0 : decided.read(target, from, length);
    }
    int read = bytes.read(buffer, 0, Math.min(length, AT_ONCE));
    int plain = 0;
    while (plain < read && buffer[plain] >= 0) {
      target[from + plain] = (char) buffer[plain];
      plain++;
    }
    if (plain < read) {
      bytes.unread(buffer, plain, read - plain);
      decide();
    }
    return plain == 0 && read > 0 ? decided.read(target, from, length) : read < 0 ? -1 : plain;
  }

  private void decide() throws IOException {
    byte[] first = bytes.readNBytes(LONGEST_CHARACTER);
    bytes.unread(first);
    Charset charset = beginsUtf8(first) ? StandardCharsets.UTF_8 : OTHER;
    decided = new InputStreamReader(bytes, TextDecoding.decoder(charset));
  }

  private static boolean beginsUtf8(byte[] first) {
    int length = lengthOf(first[0] & 0xFF);
    boolean whole = length > 1 && first.length >= length;
    for (int at = 1; whole && at < length; at++) {
      whole = (first[at] & 0xC0) == ASCII;
    }
    return whole;
  }

  /** How many bytes a character takes that begins with this one; 0 where none begins so. */
  private static int lengthOf(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? LONGEST_CHARACTER : 0;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
