package kontor.ear.bench.rich;

import java.util.List;

/**
 * A match or suggestion by the ids of the files.
 *
 * @param place of its rule in the rule set
 */
record Found(
    String rule,
    int place,
    boolean automatic,
    int confidence,
    List<String> bank,
    List<String> ledger) {}
