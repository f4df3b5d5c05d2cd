package kontor.ejb.intake.format.detection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kontor.ejb.intake.format.detection.FormatDetection.Kind;

/**
 * Signs of SWIFT messages: the application header {@code {2:O940…}} decides; without one the tags
 * that only one of the two has: 60F, 60M, 62F, 62M stand in MT940 (and MT950), 34F, 13D, 90D, 90C
 * in MT942.
 */
final class SwiftSigns {

  /** Banks put up to a few lines of their own before the first tag. */
  private static final Pattern FIRST_LINES = Pattern.compile("\\A(?:[^\r\n]*[\r\n]*){0,6}");

  private static final Pattern HEADER = Pattern.compile("\\{2:[IO]([0-9]{3})");
  private static final Pattern TAG =
      Pattern.compile("(?:^|[\r\n])[ \t]*:(?:20|21|25P?|28C?|60[FM]|61|62[FM]|64|65|86|NS|940):");
  private static final Pattern STATEMENT = Pattern.compile("(?:^|[\r\n])[ \t]*:6[02][FM]:");
  private static final Pattern INTERIM = Pattern.compile("(?:^|[\r\n])[ \t]*:(?:34F|13D?|90[CD]):");

  private SwiftSigns() {}

  static Optional<FormatDetection> in(String text) {
    String start = firstLines(text);
    Matcher header = HEADER.matcher(start);
    if (header.find()) {
      return Optional.of(message(header.group(1)));
    }
    return TAG.matcher(start).find() ? Optional.of(byTags(text)) : Optional.empty();
  }

  private static String firstLines(String text) {
    Matcher lines = FIRST_LINES.matcher(text);
    return lines.find() ? lines.group() : text;
  }

  private static FormatDetection message(String type) {
    return switch (type) {
      case "940", "950" -> statement("an MT%s statement".formatted(type));
      case "942" -> interim();
      default ->
          new FormatDetection(Kind.OTHER_SWIFT, "a SWIFT message of type MT%s".formatted(type));
    };
  }

  private static FormatDetection byTags(String text) {
    if (STATEMENT.matcher(text).find()) {
      return statement("an MT940 statement");
    }
    return INTERIM.matcher(text).find()
        ? interim()
        : new FormatDetection(Kind.SWIFT, "a SWIFT account report (MT940 or MT942)");
  }

  private static FormatDetection statement(String what) {
    return new FormatDetection(Kind.MT940, what);
  }

  private static FormatDetection interim() {
    return new FormatDetection(Kind.MT942, "an MT942 interim report");
  }
}
