package kontor.ear.intake;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Supplier;

/**
 * A file that lies or attacks, and what must become of it.
 *
 * @param mapping null where the format needs none
 * @param says a part of the sentence it is refused with, or of its first rejected row's
 */
record HostileFile(
    String name,
    String format,
    String mapping,
    Supplier<BodyPublisher> bytes,
    String status,
    int lines,
    int rejected,
    String says) {

  /** Faulty as a whole: nothing of it is loaded. */
  static HostileFile refused(String name, String format, Supplier<byte[]> bytes, String says) {
    return new HostileFile(name, format, mapping(format), body(bytes), "REJECTED", 0, 0, says);
  }

  /** Faulty in all its rows, which are counted: nothing of it is loaded either. */
  static HostileFile refused(
      String name, String format, Supplier<byte[]> bytes, int rejected, String says) {
    return new HostileFile(
        name, format, mapping(format), body(bytes), "REJECTED", 0, rejected, says);
  }

  /** Faulty in some rows: the others are loaded. */
  static HostileFile partial(
      String name, String format, Supplier<byte[]> bytes, int lines, int rejected, String says) {
    return new HostileFile(
        name, format, mapping(format), body(bytes), "PARTIAL", lines, rejected, says);
  }

  /** Strange, but valid. */
  static HostileFile accepted(String name, String format, Supplier<byte[]> bytes, int lines) {
    return new HostileFile(name, format, mapping(format), body(bytes), "ACCEPTED", lines, 0, "");
  }

  private static Supplier<BodyPublisher> body(Supplier<byte[]> bytes) {
    return () -> BodyPublishers.ofByteArray(bytes.get());
  }

  private static String mapping(String format) {
    return switch (format) {
      case "CSV", "XLSX", "JSON" -> Delivery.TABLE;
      default -> null;
    };
  }

  @Override
  public String toString() {
    return name + " as " + format;
  }
}
