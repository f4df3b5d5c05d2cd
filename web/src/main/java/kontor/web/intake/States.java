package kontor.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.Field;
import kontor.domain.intake.FileStatus;
import kontor.domain.intake.LineStatus;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.StatementFinding;
import kontor.domain.intake.StatementGap;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.RejectView;
import kontor.ejb.intake.StatementView;
import kontor.web.frame.Words;

/** States of files and lines as chips say them: word, colour, icon. */
@Named("intakeStates")
@ApplicationScoped
public class States {

  private static final long KILO = 1_000;

  /** The state of a file in a word: held, where a statement of it is, and replaced by another. */
  public String wordsOf(FileView file) {
    if (isHeld(file)) {
      return Words.of("intake.status.HELD");
    }
    return file.replacedBy() == null ? words(file.status()) : Words.of("intake.status.REPLACED");
  }

  public String iconOf(FileView file) {
    if (isHeld(file)) {
      return "clock";
    }
    return file.replacedBy() == null ? icon(file.status()) : "history";
  }

  private static boolean isHeld(FileView file) {
    return file.status() == FileStatus.PARTIAL && file.held() > 0;
  }

  public String words(FileStatus status) {
    return Words.of("intake.status." + status);
  }

  public String color(FileStatus status) {
    return switch (status) {
      case RECEIVED, READING -> "plain";
      case ACCEPTED -> "matched";
      case PARTIAL -> "pending";
      case REJECTED -> "break";
      case DISCARDED -> "locked";
    };
  }

  public String icon(FileStatus status) {
    return switch (status) {
      case RECEIVED -> "intake";
      case READING -> "clock";
      case ACCEPTED -> "check";
      case PARTIAL -> "warn";
      case REJECTED -> "x";
      case DISCARDED -> "lock";
    };
  }

  public String lineWords(LineStatus status) {
    return Words.of("intake.line." + status);
  }

  public String lineColor(LineStatus status) {
    return switch (status) {
      case OPEN -> "";
      case SUGGESTED -> "suggested";
      case MATCHED -> "matched";
      case HELD -> "pending";
      case EXCLUDED -> "locked";
    };
  }

  public String lineIcon(LineStatus status) {
    return switch (status) {
      case OPEN -> "open";
      case SUGGESTED -> "half";
      case MATCHED -> "check";
      case HELD -> "warn";
      case EXCLUDED -> "minus";
    };
  }

  /** Where a rejected row stands. */
  public String rejectWords(RejectView reject) {
    return Words.of("intake.reject." + RejectState.of(reject));
  }

  public String rejectColor(RejectView reject) {
    return switch (RejectState.of(reject)) {
      case OPEN -> "pending";
      case CORRECTED -> "matched";
      case DISMISSED -> "locked";
    };
  }

  public String rejectIcon(RejectView reject) {
    return switch (RejectState.of(reject)) {
      case OPEN -> "warn";
      case CORRECTED -> "check";
      case DISMISSED -> "minus";
    };
  }

  /** A rejected row on one line, its cells apart; what stood in the field where it has no cells. */
  public String rowWords(RejectView reject) {
    return reject.original() == null
        ? reject.value()
        : reject.original().texts().stream()
            .map(text -> text.isBlank() ? "\u2013" : text)
            .collect(Collectors.joining(" \u00b7 "));
  }

  /** A delimiter in words: a comma, a tab. */
  public String delimiterWords(String delimiter) {
    return switch (delimiter) {
      case "," -> Words.of("intake.delimiter.comma");
      case ";" -> Words.of("intake.delimiter.semicolon");
      case "\t" -> Words.of("intake.delimiter.tab");
      case "|" -> Words.of("intake.delimiter.bar");
      default -> delimiter;
    };
  }

  /** How a mapping writes its amounts. */
  public String decimalWords(Mapping mapping) {
    boolean comma = mapping.decimalSeparator() != null && mapping.decimalSeparator() == ',';
    return Words.of(comma ? "intake.decimal.comma" : "intake.decimal.point");
  }

  /** A mapping's columns in the order of the fields. */
  public List<Map.Entry<Field, ColumnRef>> columns(Mapping mapping) {
    return mapping.columns().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  /** A field by its name in mappings and rejects; the whole row where no field is at fault. */
  public String fieldWords(String documentName) {
    return Optional.ofNullable(documentName)
        .flatMap(Field::named)
        .map(field -> Words.of("intake.field." + field))
        .orElseGet(() -> documentName == null ? Words.of("intake.field.row") : documentName);
  }

  /** What a statement's own arithmetic says. */
  public String tiesWords(StatementView statement) {
    if (statement.ties() == null) {
      return Words.of("intake.ties.unknown");
    }
    return statement.ties()
        ? Words.of("intake.ties.yes")
        : Words.of("intake.ties.no", Words.amount(statement.difference(), statement.currency()));
  }

  /** Whether a statement's lines wait for somebody, in a sentence. */
  public String standing(StatementView statement) {
    return Words.of(statement.held() ? "intake.held" : "intake.flagged", name(statement));
  }

  /** Why it is held; else how it stands to the others of its account. */
  public String why(StatementView statement) {
    if (statement.hold() != null) {
      return statement.hold().sentence();
    }
    return statement.finding() == null ? "" : statement.finding().sentence();
  }

  /** That another statement stands in its place. */
  public String superseded(StatementView statement) {
    return Words.of("intake.superseded", name(statement));
  }

  private static String name(StatementView statement) {
    return statement.number() == null ? Integer.toString(statement.position()) : statement.number();
  }

  /** How a statement stands to the others, in a word or two. */
  public String findingWords(StatementFinding finding) {
    return Words.of("intake.finding." + (finding == null ? "NONE" : finding));
  }

  public String findingColor(StatementFinding finding) {
    return switch (finding) {
      case null -> "";
      case FIRST, CONTINUES -> "matched";
      case GAP, OVERLAP -> "break";
      case LATE, DUPLICATE, REISSUED -> "pending";
    };
  }

  public String findingIcon(StatementFinding finding) {
    return switch (finding) {
      case null -> "minus";
      case FIRST, CONTINUES -> "check";
      case GAP, OVERLAP -> "break";
      case LATE -> "clock";
      case DUPLICATE, REISSUED -> "copy";
    };
  }

  /** What is missing between two statements. */
  public String gapWords(StatementGap gap, String currency) {
    String difference = Words.amount(gap.difference(), currency);
    if (!gap.hasDays()) {
      return Words.of("intake.gap.noDays", difference);
    }
    return gap.from().equals(gap.last())
        ? Words.of("intake.gap.day", Words.longDay(gap.from()), difference)
        : Words.of(
            "intake.gap.days", Words.longDay(gap.from()), Words.longDay(gap.last()), difference);
  }

  /** Bytes as people say them, 2.4 MB. */
  public String size(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    boolean mega = bytes >= KILO * KILO;
    var unit = BigDecimal.valueOf(mega ? KILO * KILO : KILO);
    var figure = BigDecimal.valueOf(bytes).divide(unit, 1, RoundingMode.HALF_UP);
    return figure.toPlainString() + (mega ? " MB" : " kB");
  }
}
