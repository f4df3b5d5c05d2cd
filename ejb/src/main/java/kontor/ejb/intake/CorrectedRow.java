package kontor.ejb.intake;

import kontor.domain.intake.RawRow;
import kontor.domain.intake.StatementLine;

/** A rejected row, its corrected cells, and the line they make. */
record CorrectedRow(RejectView reject, RawRow cells, StatementLine line) {}
