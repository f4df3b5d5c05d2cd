package kontor.domain.intake.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import kontor.domain.intake.ColumnRef;
import kontor.domain.intake.Field;
import kontor.domain.intake.Mapping;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MappingGuessTest {

  @Test
  void should_map_an_english_export_alone() {
    Mapping mapping =
        guess(
                """
                "Date","Label","Amount","Balance","Partner Name","Bank Account"
                "12/15/2018","supplier","-33.50","-23.50","John Doe","123456789"
                "12/15/2018","payment","1,533.50","1,510.00","Azure Interior",""
                """)
            .asMapping();
    assertThat(mapping.dateFormat()).isEqualTo("MM/dd/yyyy");
    assertThat(mapping.thousandsSeparator()).isEqualTo(",");
    assertThat(mapping.columns())
        .containsEntry(Field.BOOKING_DATE, ColumnRef.named("Date"))
        .containsEntry(Field.AMOUNT, ColumnRef.named("Amount"))
        .containsEntry(Field.BALANCE, ColumnRef.named("Balance"))
        .containsEntry(Field.COUNTERPARTY, ColumnRef.named("Partner Name"))
        .containsEntry(Field.DESCRIPTION, ColumnRef.named("Label"));
  }

  @Test
  void should_map_a_german_export_alone() {
    MappingDraft draft =
        guess(
            """
            Kontoauszug;Januar
            Konto DE89;;
            Buchungstag;Valutadatum;Verwendungszweck;Betrag;Währung;Saldo nach Buchung
            31.01.2026;01.02.2026;Miete;-1.234,56;EUR;10.000,00
            13.02.2026;13.02.2026;Gehalt;3.000,00;EUR;13.000,00
            14.02.2026;14.02.2026;Brot;-3,10;EUR;12.996,90
            """);
    Mapping mapping = draft.asMapping();
    assertThat(mapping.delimiter()).isEqualTo(';');
    assertThat(mapping.skipRows()).isEqualTo(2);
    assertThat(mapping.dateFormat()).isEqualTo("dd.MM.yyyy");
    assertThat(mapping.decimalSeparator()).isEqualTo(',');
    assertThat(mapping.columns().keySet())
        .contains(
            Field.BOOKING_DATE, Field.VALUE_DATE, Field.AMOUNT, Field.CURRENCY, Field.BALANCE);
  }

  @Test
  void should_leave_ambiguous_dates_to_a_person() {
    MappingDraft draft = guess("Date,Amount\n05/04/2026,1.00\n06/04/2026,2.00\n");
    assertThat(draft.dateFormat()).isNull();
    assertThat(draft.questions())
        .anyMatch(question -> question.contains("dd/MM/yyyy") && question.contains("MM/dd/yyyy"));
  }

  @Test
  void should_not_ask_where_both_readings_give_the_same_days() {
    assertThat(guess("Date,Amount\n05/05/2026,1.00\n").dateFormat()).isEqualTo("dd/MM/yyyy");
  }

  @Test
  void should_find_the_flag_that_gives_the_sign() {
    Mapping mapping =
        guess("Date,Amount,D/C\n2026-01-31,33.50,D\n2026-01-31,10.00,C\n").asMapping();
    assertThat(mapping.creditDebit().column()).isEqualTo(ColumnRef.named("D/C"));
    assertThat(mapping.creditDebit().debit()).containsExactly("D");
  }

  @Test
  void should_find_separate_debit_and_credit_columns() {
    Mapping mapping =
        guess("Date\tPaid out\tPaid in\n2026-01-31\t33.50\t\n2026-01-31\t\t10.00\n").asMapping();
    assertThat(mapping.delimiter()).isEqualTo('\t');
    assertThat(mapping.columns())
        .containsKeys(Field.DEBIT, Field.CREDIT)
        .doesNotContainKey(Field.AMOUNT);
  }

  @Test
  void should_find_western_letters() {
    byte[] latin =
        "Datum;Betrag;Gebühr\n31.01.2026;1,00;0,10\n".getBytes(Charset.forName("windows-1252"));
    MappingDraft draft = MappingGuess.of(latin, "export.csv");
    assertThat(draft.encoding()).isEqualTo("windows-1252");
    assertThat(draft.columns()).containsKey(Field.FEE);
  }

  @Test
  void should_number_the_columns_where_there_is_no_header() {
    MappingDraft draft = guess("12/15/2018,Your payment,EUR,\"1,525.00\"\n");
    assertThat(draft.header()).isFalse();
    assertThat(draft.columns())
        .containsEntry(Field.BOOKING_DATE, ColumnRef.numbered(1))
        .containsEntry(Field.CURRENCY, ColumnRef.numbered(3))
        .containsEntry(Field.AMOUNT, ColumnRef.numbered(4));
  }

  @Test
  void should_ignore_one_garbled_amount() {
    Mapping mapping =
        guess(
                "Date,Description,Amount,Currency\n"
                    + "2026-04-02,Valid row,100.00,EUR\n"
                    + "2026-04-03,Garbled row,12..34,EUR\n")
            .asMapping();
    assertThat(mapping.decimalSeparator()).isEqualTo('.');
    assertThat(mapping.dateFormat()).isEqualTo("yyyy-MM-dd");
  }

  @Property(tries = 300)
  void should_guess_or_ask_but_never_fail(@ForAll byte[] bytes, @ForAll String text) {
    assertThat(MappingGuess.of(bytes, null)).isNotNull();
    assertThat(MappingGuess.of(text.getBytes(StandardCharsets.UTF_8), text)).isNotNull();
  }

  private static MappingDraft guess(String text) {
    return MappingGuess.of(text.getBytes(StandardCharsets.UTF_8), "export.csv");
  }
}
