package kontor.ejb.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kontor.domain.intake.Format;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.StatementSummary;
import kontor.ejb.intake.format.contract.FileFault;
import org.junit.jupiter.api.Test;

class LoadingSinkTest {

  private static final ReceivedFile FILE =
      new ReceivedFile(1, 1, 1, 1, Format.CSV, false, 1, 0, 0, 0);

  private final LoadingSink sink = new LoadingSink(FILE, (batch, before) -> {});

  @Test
  void should_refuse_a_file_of_more_statements_than_can_be_kept() {
    StatementSummary empty = new StatementSummary(1, "DE1", "EUR", "1", null, null, 0, null, null);
    for (int i = 0; i < LoadingSink.MOST_STATEMENTS; i++) {
      sink.statement(empty);
    }
    assertThat(sink.statements()).hasSize(10_000);
    assertThatThrownBy(() -> sink.statement(empty))
        .isInstanceOf(FileFault.class)
        .hasMessage("The file holds more than 10,000 statements; ask for it in parts.");
  }

  @Test
  void should_refuse_a_file_of_more_faulty_rows_than_anybody_corrects() {
    RejectedRow faulty = RejectedRow.ofRow(2, "x", "It is faulty.");
    for (int i = 0; i < LoadingSink.MOST_REJECTS; i++) {
      sink.row(faulty);
    }
    assertThatThrownBy(() -> sink.row(faulty))
        .isInstanceOf(FileFault.class)
        .hasMessage("More than 100,000 rows cannot be read.");
  }
}
