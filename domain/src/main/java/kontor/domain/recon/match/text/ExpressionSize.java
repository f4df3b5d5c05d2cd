package kontor.domain.recon.match.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large an expression becomes once its counted repetitions are written out: {@code
 * (a{100}){100}} is ten thousand. The library writes them out without asking.
 */
final class ExpressionSize {

  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?}");
  private static final long HUGE = Long.MAX_VALUE / 1_000_000_000_000L;

  private final String text;
  private final Deque<Long> outer = new ArrayDeque<>();
  private int at;
  private long size;
  private long last;

  private ExpressionSize(String text) {
    this.text = text;
  }

  /** At least as many steps as the written out expression has. */
  static long of(String text) {
    ExpressionSize size = new ExpressionSize(text);
    while (size.at < text.length()) {
      size.read(text.charAt(size.at));
    }
    return size.size + size.outer.stream().mapToLong(Long::longValue).sum();
  }

  private void read(char next) {
    switch (next) {
      case '(' -> open();
      case ')' -> close();
      case '[' -> take(endOfClass());
      case '\\' -> take(endOfEscape());
      case '{' -> repeat();
      default -> take(at + 1);
    }
  }

  private void open() {
    outer.push(size);
    size = 1;
    at++;
  }

  private void close() {
    last = size + 1;
    size = last + (outer.isEmpty() ? 0 : outer.pop());
    at++;
  }

  private void take(int end) {
    last = 1;
    size++;
    at = end;
  }

  private void repeat() {
    Matcher repetition = REPETITION.matcher(text).region(at, text.length());
    if (!repetition.lookingAt()) {
      take(at + 1);
      return;
    }
    String most = repetition.group(3);
    String least = repetition.group(1);
    long times = Math.max(1, Long.parseLong(most == null || most.isEmpty() ? least : most)) + 1;
    long repeated = Math.min(HUGE, last * times);
    size = Math.min(HUGE, size + repeated);
    last = repeated;
    at = repetition.end();
  }

  private int endOfClass() {
    int end = at + 1;
    if (end < text.length() && text.charAt(end) == '^') {
      end++;
    }
    end++;
    while (end < text.length() && text.charAt(end) != ']') {
      end += text.charAt(end) == '\\' ? 2 : text.startsWith("[:", end) ? named(end) : 1;
    }
    return end + 1;
  }

  private int named(int from) {
    int end = text.indexOf(":]", from);
    return end < 0 ? 1 : end + 2 - from;
  }

  private int endOfEscape() {
    if (!text.startsWith("\\Q", at)) {
      return at + 2;
    }
    int end = text.indexOf("\\E", at);
    return end < 0 ? text.length() : end + 2;
  }
}
