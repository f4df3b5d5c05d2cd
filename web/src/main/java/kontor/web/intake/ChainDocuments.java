package kontor.web.intake;

import static kontor.web.intake.Documents.amount;
import static kontor.web.intake.Documents.put;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import kontor.domain.intake.StatementGap;
import kontor.ejb.intake.account.AccountView;
import kontor.ejb.intake.account.ChainKey;
import kontor.ejb.intake.account.ChainedView;

/** The JSON documents of accounts and their statements. */
final class ChainDocuments {

  private ChainDocuments() {}

  static JsonObject account(AccountView account) {
    JsonObjectBuilder document = of(account.key());
    put(document, "lastDay", account.lastDay());
    put(document, "closing", amount(account.closing(), account.key().currency()));
    return document
        .add("gaps", account.gaps())
        .add("overlaps", account.overlaps())
        .add("held", account.held())
        .build();
  }

  static JsonObject statement(ChainKey key, ChainedView statement) {
    String currency = key.currency();
    JsonObjectBuilder document = of(key);
    document.add("file", statement.place().file()).add("position", statement.place().position());
    put(document, "fileName", statement.fileName());
    put(document, "number", statement.number());
    put(document, "firstDay", statement.firstDay());
    put(document, "lastDay", statement.place().lastDay());
    document.add("lines", statement.lines());
    put(document, "opening", amount(statement.opening(), currency));
    put(document, "credits", amount(statement.credits(), currency));
    put(document, "debits", amount(statement.debits(), currency));
    put(document, "closing", amount(statement.closing(), currency));
    put(document, "difference", amount(statement.difference(), currency));
    put(document, "finding", statement.finding());
    document.add("held", statement.held());
    put(document, "supersededBy", statement.supersededBy());
    if (statement.gapBefore() == null) {
      return document.addNull("gap").build();
    }
    return document.add("gap", gap(statement.gapBefore(), currency)).build();
  }

  private static JsonObject gap(StatementGap gap, String currency) {
    JsonObjectBuilder document = Json.createObjectBuilder();
    put(document, "from", gap.from());
    put(document, "to", gap.to());
    put(document, "difference", amount(gap.difference(), currency));
    return document.build();
  }

  private static JsonObjectBuilder of(ChainKey key) {
    JsonObjectBuilder document = Json.createObjectBuilder();
    put(document, "account", key.account());
    put(document, "currency", key.currency());
    put(document, "kind", key.kind());
    return document;
  }
}
