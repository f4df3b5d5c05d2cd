package kontor.web.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import kontor.domain.intake.RawRow;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.Row;
import kontor.domain.intake.SourceVersion;
import kontor.domain.intake.StatementFinding;
import kontor.domain.intake.StatementHold;
import kontor.domain.intake.StatementLine;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.LineView;
import kontor.ejb.intake.MappingDocument;
import kontor.ejb.intake.RejectView;
import kontor.ejb.intake.SettledReject;
import kontor.ejb.intake.SourceView;
import kontor.ejb.intake.StatementView;

/** The JSON documents of sources, files, rejects and lines. */
final class Documents {

  private Documents() {}

  static JsonObject source(SourceView source) {
    SourceVersion values = source.values();
    JsonObjectBuilder document = Json.createObjectBuilder();
    put(document, "code", source.code());
    document.add("version", source.version());
    put(document, "name", values.name());
    put(document, "kind", values.kind());
    put(document, "format", values.format());
    put(document, "account", values.account());
    put(document, "currency", values.currency());
    put(document, "timeZone", values.timeZone());
    put(document, "delivery", values.delivery());
    if (values.mapping() == null) {
      document.addNull("mapping");
    } else {
      document.add("mapping", MappingDocument.write(values.mapping()));
    }
    put(document, "changedAt", source.madeAt());
    return document.build();
  }

  static JsonObject file(FileView file) {
    JsonObjectBuilder document = Json.createObjectBuilder();
    document.add("id", file.id());
    put(document, "source", file.source());
    document.add("sourceVersion", file.sourceVersion());
    put(document, "name", file.name());
    put(document, "format", file.format());
    put(document, "status", file.status());
    document.add("sizeBytes", file.sizeBytes()).add("uploadComplete", file.uploadComplete());
    document.add("lines", file.lines()).add("rejected", file.rejected());
    document.add("repeated", file.repeated()).add("known", file.known());
    document.add("linesOutsideMonths", file.linesOutsideMonths());
    put(document, "sha256", file.sha256());
    put(document, "problem", file.problem());
    put(document, "receivedAt", file.receivedAt());
    put(document, "readAt", file.readAt());
    put(document, "discardedAt", file.discardedAt());
    put(document, "againOf", file.againOf());
    put(document, "replacedBy", file.replacedBy());
    put(document, "bytesRemovedAt", file.bytesRemovedAt());
    var statements = Json.createArrayBuilder();
    file.statements().forEach(statement -> statements.add(statement(statement)));
    return document.add("statements", statements).build();
  }

  private static JsonObject statement(StatementView statement) {
    JsonObjectBuilder document = Json.createObjectBuilder();
    document.add("position", statement.position());
    put(document, "account", statement.account());
    put(document, "currency", statement.currency());
    put(document, "number", statement.number());
    put(document, "opening", amount(statement.opening(), statement.currency()));
    put(document, "closing", amount(statement.closing(), statement.currency()));
    document.add("lines", statement.lines());
    put(document, "ties", statement.ties());
    put(document, "difference", amount(statement.difference(), statement.currency()));
    put(document, "follows", statement.follows());
    StatementFinding finding = statement.finding();
    put(document, "finding", finding == null ? null : finding.sentence());
    document.add("held", statement.held());
    StatementHold hold = statement.hold();
    put(document, "heldBecause", hold == null ? null : hold.sentence());
    put(document, "supersededBy", statement.supersededBy());
    return document.build();
  }

  static JsonObject reject(RejectView reject) {
    JsonObjectBuilder document = Json.createObjectBuilder().add("id", reject.id());
    document.add("line", reject.line());
    put(document, "field", reject.field());
    put(document, "value", reject.value());
    put(document, "reason", reject.reason());
    put(document, "state", RejectState.of(reject));
    RawRow original = reject.original();
    add(document, "columns", original == null ? null : original.names());
    add(document, "cells", original == null ? null : original.texts());
    SettledReject settled = reject.settled();
    if (settled == null) {
      return document.addNull("settled").build();
    }
    return document.add("settled", settled(settled)).build();
  }

  private static JsonObject settled(SettledReject settled) {
    JsonObjectBuilder document = Json.createObjectBuilder();
    put(document, "by", settled.by());
    put(document, "at", settled.at());
    put(document, "reason", settled.reason());
    add(document, "cells", settled.dismissed() ? null : settled.corrected().texts());
    if (settled.dismissed()) {
      return document.addNull("line").build();
    }
    return document.add("line", settled.line()).build();
  }

  private static void add(JsonObjectBuilder document, String name, List<String> texts) {
    if (texts == null) {
      document.addNull(name);
    } else {
      document.add(name, Json.createArrayBuilder(texts));
    }
  }

  /** What a row would become: a line, or what is still wrong with it. */
  static JsonObject row(Row row) {
    return switch (row) {
      case StatementLine line -> Json.createObjectBuilder().add("line", line(line)).build();
      case RejectedRow still -> {
        JsonObjectBuilder document = Json.createObjectBuilder();
        put(document, "field", still.field());
        put(document, "value", still.value());
        put(document, "reason", still.reason());
        yield Json.createObjectBuilder().add("rejected", document).build();
      }
    };
  }

  private static JsonObject line(StatementLine line) {
    JsonObjectBuilder document = Json.createObjectBuilder().add("line", line.line());
    put(document, "externalId", line.externalId());
    put(document, "bookingDate", line.bookingDate());
    put(document, "valueDate", line.valueDate());
    put(document, "amount", amount(line.amount(), line.currency()));
    put(document, "currency", line.currency());
    put(document, "reference", line.reference());
    put(document, "counterparty", line.counterparty());
    put(document, "account", line.account());
    put(document, "description", line.description());
    return document.build();
  }

  static JsonObject line(LineView line) {
    JsonObjectBuilder document = Json.createObjectBuilder().add("id", line.id());
    put(document, "externalId", line.externalId());
    put(document, "bookingDate", line.bookingDate());
    put(document, "valueDate", line.valueDate());
    put(document, "amount", amount(line.amount(), line.currency()));
    put(document, "currency", line.currency());
    put(document, "reference", line.reference());
    put(document, "counterparty", line.counterparty());
    put(document, "account", line.account());
    put(document, "description", line.description());
    put(document, "sourceStatus", line.sourceStatus());
    put(document, "fee", amount(line.fee(), line.currency()));
    put(document, "balance", amount(line.balance(), line.currency()));
    put(document, "status", line.status());
    document.add("repeated", line.repeated()).add("corrected", line.corrected());
    return document.add("file", line.file()).add("line", line.line()).build();
  }

  /** The amount at the currency's minor units, {@code 12.34}. */
  static String amount(BigDecimal amount, String currency) {
    if (amount == null) {
      return null;
    }
    int decimals = currency == null ? 0 : Currency.getInstance(currency).getDefaultFractionDigits();
    BigDecimal exact = amount.stripTrailingZeros();
    return exact.setScale(Math.max(exact.scale(), Math.max(decimals, 0))).toPlainString();
  }

  static void put(JsonObjectBuilder document, String name, Object value) {
    switch (value) {
      case null -> document.addNull(name);
      case Boolean truth -> document.add(name, truth);
      case Long number -> document.add(name, number);
      default -> document.add(name, value.toString());
    }
  }
}
