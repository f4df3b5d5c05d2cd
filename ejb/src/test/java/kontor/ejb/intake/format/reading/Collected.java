package kontor.ejb.intake.format.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kontor.domain.intake.Format;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementLine;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.RowSink;
import kontor.ejb.intake.format.contract.StatementReader;

/** What a reader made of some bytes. */
public final class Collected implements RowSink {

  private final List<StatementLine> lines = new ArrayList<>();
  private final List<RejectedRow> rejects = new ArrayList<>();
  private final List<StatementSummary> statements = new ArrayList<>();

  /** Reads a text for a source that says neither account nor currency. */
  public static Collected read(StatementReader reader, Format format, String text) {
    return read(reader, source(format, null), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads bytes for a source. */
  public static Collected read(StatementReader reader, SourceVersion source, byte[] bytes) {
    Collected collected = new Collected();
    try {
      reader.read(new ByteArrayInputStream(bytes), source, collected);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return collected;
  }

  public static SourceVersion source(Format format, String currency) {
    return new SourceVersion("Bank", SourceKind.BANK, format, null, currency, null, null);
  }

  @Override
  public void row(Row row) {
    switch (row) {
      case StatementLine line -> lines.add(line);
      case RejectedRow reject -> rejects.add(reject);
    }
  }

  @Override
  public void statement(StatementSummary statement) {
    statements.add(statement);
  }

  public List<StatementLine> lines() {
    return lines;
  }

  public StatementLine line() {
    return lines.getFirst();
  }

  public List<RejectedRow> rejects() {
    return rejects;
  }

  public List<StatementSummary> statements() {
    return statements;
  }

  public StatementSummary statement() {
    return statements.getFirst();
  }

  /** The sum of what raises balances. */
  public BigDecimal credits() {
    return sum(1);
  }

  /** The sum of what lowers balances, not negative. */
  public BigDecimal debits() {
    return sum(-1);
  }

  private BigDecimal sum(int sign) {
    return lines.stream()
        .map(StatementLine::amount)
        .filter(amount -> amount.signum() == sign)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .abs();
  }

  /** {@code yes,no,-} for each statement. */
  public String ties() {
    return statements.stream()
        .map(s -> s.ties() == null ? "-" : s.ties() ? "yes" : "no")
        .collect(Collectors.joining(","));
  }
}
