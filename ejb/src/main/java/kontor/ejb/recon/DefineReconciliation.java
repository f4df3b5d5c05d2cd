package kontor.ejb.recon;

import jakarta.json.JsonArray;
import java.util.List;

/**
 * Make a reconciliation, or give an existing one a new draft of rules and a new name.
 *
 * @param members user names of those who may work on it; empty: everybody with the permission;
 *     null: as it is
 */
public record DefineReconciliation(
    String code, String name, List<DefineSide> sides, JsonArray rules, List<String> members) {

  /** One side: its name and the code of its source. */
  public record DefineSide(String name, String source) {}
}
