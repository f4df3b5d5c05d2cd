package kontor.domain.intake.guess;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontor.domain.intake.Field;

/** What banks call their columns, in English and German. */
final class HeaderWords {

  private static final Map<String, Field> WORDS = new HashMap<>();

  private static final Set<String> FLAGS =
      Set.of(
          "d/c",
          "c/d",
          "dc",
          "cd",
          "dr/cr",
          "cr/dr",
          "drcr",
          "crdr",
          "debit/credit",
          "credit/debit",
          "debit credit",
          "credit debit",
          "credit debit indicator",
          "s/h",
          "soll/haben",
          "soll haben",
          "sollhaben",
          "sign",
          "indicator",
          "type",
          "transaction type",
          "dc indicator");

  static {
    words(
        Field.BOOKING_DATE,
        "date",
        "booking date",
        "bookingdate",
        "booked",
        "booked on",
        "posting date");
    words(
        Field.BOOKING_DATE,
        "post date",
        "posted",
        "posted date",
        "date posted",
        "transaction date");
    words(
        Field.BOOKING_DATE, "trans date", "txn date", "tran date", "entry date", "accounting date");
    words(Field.BOOKING_DATE, "buchungstag", "buchungsdatum", "datum", "buchung", "buchungs datum");
    words(Field.BOOKING_DATE, "started date", "completed date", "created", "payment date");
    words(
        Field.VALUE_DATE,
        "value date",
        "valuedate",
        "val date",
        "valuta",
        "valutadatum",
        "valuta datum");
    words(
        Field.VALUE_DATE,
        "wertstellung",
        "wertstellungstag",
        "wert",
        "effective date",
        "settlement date");
    words(
        Field.AMOUNT,
        "amount",
        "betrag",
        "umsatz",
        "transaction amount",
        "value",
        "sum",
        "net",
        "net amount");
    words(Field.AMOUNT, "booking amount", "amt", "buchungsbetrag", "umsatzbetrag", "txn amount");
    words(
        Field.DEBIT,
        "debit",
        "debits",
        "debit amount",
        "soll",
        "withdrawal",
        "withdrawals",
        "belastung");
    words(
        Field.DEBIT,
        "paid out",
        "money out",
        "lastschrift",
        "dr",
        "withdrawal amt",
        "withdrawal amount",
        "ausgang");
    words(
        Field.CREDIT,
        "credit",
        "credits",
        "credit amount",
        "haben",
        "deposit",
        "deposits",
        "gutschrift");
    words(Field.CREDIT, "paid in", "money in", "cr", "deposit amt", "deposit amount", "eingang");
    words(
        Field.FEE,
        "fee",
        "fees",
        "gebühr",
        "gebuehr",
        "gebühren",
        "entgelt",
        "commission",
        "charge");
    words(Field.CURRENCY, "currency", "currency code", "ccy", "curr", "währung", "waehrung", "whg");
    words(
        Field.REFERENCE,
        "reference",
        "ref",
        "referenz",
        "kundenreferenz",
        "end to end id",
        "endtoendid");
    words(
        Field.REFERENCE,
        "end to end reference",
        "end to end referenz",
        "payment reference",
        "bank reference");
    words(
        Field.REFERENCE,
        "transaction reference",
        "reference number",
        "ref no",
        "utr",
        "customer reference");
    words(Field.REFERENCE, "chq/ref number", "cheque number", "referenznummer", "belegnummer");
    words(
        Field.EXTERNAL_ID,
        "id",
        "transaction id",
        "transactionid",
        "external id",
        "externalid",
        "txn id");
    words(
        Field.EXTERNAL_ID,
        "unique id",
        "buchungsnummer",
        "transaction number",
        "transaktions id",
        "line id");
    words(
        Field.COUNTERPARTY,
        "counterparty",
        "counterparty name",
        "partner name",
        "partner",
        "payee",
        "payer");
    words(
        Field.COUNTERPARTY,
        "name",
        "beneficiary",
        "beneficiary name",
        "merchant",
        "customer",
        "vendor");
    words(
        Field.COUNTERPARTY,
        "beguenstigter/zahlungspflichtiger",
        "begünstigter/zahlungspflichtiger");
    words(Field.COUNTERPARTY, "empfänger", "empfaenger", "auftraggeber", "auftraggeber/empfänger");
    words(
        Field.COUNTERPARTY,
        "name zahlungsbeteiligter",
        "zahlungsempfänger",
        "zahlungspflichtiger",
        "gegenpartei");
    words(
        Field.ACCOUNT,
        "account",
        "account number",
        "account no",
        "konto",
        "kontonummer",
        "iban",
        "auftragskonto");
    words(Field.ACCOUNT, "iban auftragskonto", "own account", "account iban");
    words(
        Field.DESCRIPTION,
        "description",
        "label",
        "memo",
        "narrative",
        "narration",
        "details",
        "text");
    words(
        Field.DESCRIPTION,
        "verwendungszweck",
        "buchungstext",
        "particulars",
        "transaction description");
    words(
        Field.DESCRIPTION,
        "purpose",
        "notes",
        "note",
        "remarks",
        "transaction details",
        "beschreibung",
        "zweck");
    words(Field.STATUS, "status", "state", "zustand");
    words(Field.BALANCE, "balance", "running balance", "saldo", "kontostand", "saldo nach buchung");
    words(Field.BALANCE, "closing balance", "account balance", "balance after");
  }

  private HeaderWords() {}

  private static void words(Field field, String... words) {
    for (String word : words) {
      WORDS.put(word, field);
    }
  }

  static Optional<Field> field(String header) {
    return Optional.ofNullable(WORDS.get(normalised(header)));
  }

  static boolean isFlag(String header) {
    return FLAGS.contains(normalised(header));
  }

  /** Without case, underscores, what stands in brackets, and stops. */
  private static String normalised(String header) {
    return header
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\([^)]*\\)|\\[[^]]*]", " ")
        .replaceAll("[_.:\\-\\s\\u00A0\\uFEFF]+", " ")
        .strip();
  }
}
