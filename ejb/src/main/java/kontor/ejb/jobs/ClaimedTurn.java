package kontor.ejb.jobs;

/**
 * A turn that was just claimed and must be started now.
 *
 * @param deadExecution the engine's execution of the attempt before, or null
 */
public record ClaimedTurn(JobTurn turn, String job, Long deadExecution) {}
