package kontor.ear.bench.rich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RichWorkloadTest {

  @TempDir private Path folder;

  @Test
  void should_write_the_same_files_for_the_same_seed() throws IOException {
    RichWorkload one = RichWorkload.write(folder.resolve("one"), 500, 7);
    RichWorkload same = RichWorkload.write(folder.resolve("same"), 500, 7);
    RichWorkload other = RichWorkload.write(folder.resolve("other"), 500, 8);

    assertThat(same.bank()).hasSameTextualContentAs(one.bank());
    assertThat(same.ledger()).hasSameTextualContentAs(one.ledger());
    assertThat(same.truth()).hasSameTextualContentAs(one.truth());
    assertThat(Files.readString(other.bank())).isNotEqualTo(Files.readString(one.bank()));
  }

  @Test
  void should_have_as_many_cases_of_each_kind_as_it_says() throws IOException {
    RichWorkload workload = RichWorkload.write(folder, 20_000, 3);
    List<Truth.Case> cases = Truth.of(workload.truth()).cases();

    assertThat(workload.lines()).isCloseTo(20_000, within(3));
    assertThat(workload.ledgerLines() / 20_000.0).isCloseTo(1.2, within(0.05));
    for (Kind kind : Kind.values()) {
      long found = cases.stream().filter(one -> one.kind() == kind).count();
      assertThat(100.0 * found / cases.size()).as(kind.name()).isCloseTo(kind.share(), within(0.9));
    }
  }

  @Test
  void should_say_in_the_truth_alone_what_belongs_together() throws IOException {
    RichWorkload workload = RichWorkload.write(folder, 2_000, 5);
    Truth truth = Truth.of(workload.truth());
    long besideEachOther =
        truth.cases().stream()
            .filter(one -> one.kind() == Kind.EQUAL)
            .filter(one -> row(one.bank()) == row(one.ledger()))
            .count();

    assertThat(Files.readAllLines(workload.bank()).getFirst())
        .isEqualTo("id,booking_date,value_date,amount,currency,reference,counterparty,description");
    assertThat(besideEachOther).isLessThan(50);
  }

  private static int row(List<String> ids) {
    return Integer.parseInt(ids.getFirst().substring(1));
  }
}
