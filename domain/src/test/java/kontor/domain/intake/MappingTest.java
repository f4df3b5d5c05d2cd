package kontor.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kontor.domain.shared.DomainException;
import org.junit.jupiter.api.Test;

class MappingTest {

  private static final Map<Field, ColumnRef> COLUMNS =
      Map.of(Field.BOOKING_DATE, ColumnRef.named("Date"), Field.AMOUNT, ColumnRef.named("Amount"));

  @Test
  void should_need_a_date_and_an_amount() {
    assertRefused(
        () -> mapping(true, Map.of(Field.AMOUNT, ColumnRef.numbered(1)), null),
        "mapping.columns.bookingDate");
    assertRefused(
        () -> mapping(true, Map.of(Field.BOOKING_DATE, ColumnRef.numbered(1)), null),
        "mapping.columns.amount");
  }

  @Test
  void should_take_columns_by_number_only_where_there_is_no_header() {
    assertRefused(() -> mapping(false, COLUMNS, null), "mapping.columns.");
  }

  @Test
  void should_refuse_an_amount_beside_debit_and_credit() {
    Map<Field, ColumnRef> three =
        Map.of(
            Field.BOOKING_DATE, ColumnRef.numbered(1),
            Field.AMOUNT, ColumnRef.numbered(2),
            Field.DEBIT, ColumnRef.numbered(3));
    assertRefused(() -> mapping(true, three, null), "mapping.columns.amount");
  }

  @Test
  void should_know_debit_words_without_case() {
    CreditDebit flag = new CreditDebit(ColumnRef.named("D/C"), List.of("D", "Soll"));
    assertThat(flag.isDebit(" soll ")).isTrue();
    assertThat(flag.isDebit("C")).isFalse();
    assertThat(mapping(true, COLUMNS, flag).creditDebit()).isEqualTo(flag);
  }

  @Test
  void should_equal_a_mapping_with_the_same_parts() {
    assertThat(mapping(true, COLUMNS, null)).isEqualTo(mapping(true, COLUMNS, null));
  }

  private static Mapping mapping(boolean header, Map<Field, ColumnRef> columns, CreditDebit flag) {
    return new Mapping(',', null, header, 0, null, null, null, null, null, flag, columns);
  }

  private static void assertRefused(Runnable made, String field) {
    assertThatThrownBy(made::run)
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.facts().get("field").toString()).startsWith(field));
  }
}
