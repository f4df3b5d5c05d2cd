package kontor.ejb.recon.export;

import java.io.IOException;
import java.util.List;

/**
 * Writes a table row by row. Cells are {@code String}, {@code BigDecimal} (already in its
 * currency's decimals), {@code Long}, {@code Integer}, {@code LocalDate} or null.
 */
public interface TableWriter extends AutoCloseable {

  void row(List<?> cells) throws IOException;

  /** Ends the table; what was not closed is no complete file. */
  @Override
  void close() throws IOException;
}
