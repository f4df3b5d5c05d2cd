package kontor.ejb.intake;

import kontor.domain.intake.FileStatus;

/**
 * Which files a list shows.
 *
 * @param source the code of a source, or null for all
 * @param status or null for all
 */
public record FileFilter(String source, FileStatus status) {}
