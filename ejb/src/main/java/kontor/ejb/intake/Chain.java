package kontor.ejb.intake;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The chain a statement belongs to: its account and currency, and the kind of its source, for a
 * ledger keeps the bank's account with the same balances.
 */
record Chain(String account, String currency, String kind) {

  static Chain of(ResultSet row) throws SQLException {
    return new Chain(row.getString("account"), row.getString("currency"), row.getString("kind"));
  }
}
