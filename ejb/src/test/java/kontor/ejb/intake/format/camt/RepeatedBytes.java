package kontor.ejb.intake.format.camt;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** A file that is made while it is read, so that no test holds it. */
final class RepeatedBytes extends InputStream {

  private final IntFunction<String> piece;
  private final int pieces;
  private byte[] current = new byte[0];
  private int at;
  private int next;

  private RepeatedBytes(IntFunction<String> piece, int pieces) {
    this.piece = piece;
    this.pieces = pieces;
  }

  /** The beginning, numbered pieces, the end. */
  static InputStream between(String start, IntFunction<String> piece, int pieces, String end) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(bytes(start), new RepeatedBytes(piece, pieces), bytes(end))));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : current[at++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    if (isAtEnd()) {
      return -1;
    }
    int read = Math.min(length, current.length - at);
    System.arraycopy(current, at, target, from, read);
    at += read;
    return read;
  }

  private boolean isAtEnd() {
    while (at == current.length && next < pieces) {
      current = piece.apply(next).getBytes(StandardCharsets.UTF_8);
      at = 0;
      next++;
    }
    return at == current.length;
  }
}
