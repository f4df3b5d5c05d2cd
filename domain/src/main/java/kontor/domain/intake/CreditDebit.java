package kontor.domain.intake;

import java.util.List;

/**
 * A column that alone says which way an amount goes.
 *
 * @param column where the flag stands
 * @param debit the words that mean debit, compared without case; every other word means credit
 */
public record CreditDebit(ColumnRef column, List<String> debit) {

  public CreditDebit {
    debit = List.copyOf(debit);
  }

  public boolean isDebit(String flag) {
    return debit.stream().anyMatch(word -> word.equalsIgnoreCase(flag.strip()));
  }
}
