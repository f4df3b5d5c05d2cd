package kontor.ejb.recon;

import java.time.LocalDate;

/**
 * What a run looks at, fixed when it starts.
 *
 * @param from first booking date, or null
 * @param to booking date before which lines end, exclusive, or null
 */
public record RunScope(
    int tenant, long runId, long reconciliationId, long ruleSetId, LocalDate from, LocalDate to) {}
