package kontor.ejb.recon;

import kontor.domain.shared.Total;

/**
 * What stands in the workspace.
 *
 * @param open lines of both sides
 * @param suggested suggestions that wait
 * @param matched matches that hold
 */
public record WorkspaceCounts(Total open, Total suggested, Total matched) {}
