package kontor.ejb.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kontor.domain.intake.ContentDigest;
import kontor.domain.intake.MatchKeys;
import kontor.domain.intake.RejectedRow;
import kontor.domain.intake.StatementLine;

/** Rows read since the last transaction, ready to be copied; kept until they are committed. */
public final class LineBatch {

  private final ReceivedFile file;
  private final CopyRows rows = new CopyRows();
  private final List<PlacedReject> rejects = new ArrayList<>();
  private final ContentDigest digest = new ContentDigest();
  private final Occurrences occurrences = new Occurrences();
  private int lines;
  private int rawLength;
  private LocalDate firstDay;
  private LocalDate lastDay;

  LineBatch(ReceivedFile file) {
    this.file = file;
  }

  void add(int statement, StatementLine line) {
    UUID content = digest.of(line);
    int occurrence = occurrences.next(content);
    rows.row(LineLoading.FIELDS);
    rows.bigint(file.sourceId()).bigint(file.id());
    rows.integer(statement).integer(line.line());
    rows.date(line.bookingDate()).date(line.valueDate());
    rows.number(line.amount()).text(line.currency()).text(externalId(line, content, occurrence));
    rows.text(line.reference()).text(line.counterparty()).text(line.account());
    rows.text(line.description()).text(line.status()).number(line.fee()).number(line.balance());
    rows.flag(line.pending()).integer(occurrence).uuid(content);
    rows.text(MatchKeys.reference(line.reference()));
    rows.text(MatchKeys.counterparty(line.counterparty()));
    lines++;
    firstDay =
        firstDay == null || line.bookingDate().isBefore(firstDay) ? line.bookingDate() : firstDay;
    lastDay = lastDay == null || line.bookingDate().isAfter(lastDay) ? line.bookingDate() : lastDay;
  }

  /** A line committed before a crash: it only counts as an occurrence. */
  void skip(StatementLine line) {
    occurrences.next(digest.of(line));
  }

  /** So many lines of this content stand in the file already. */
  void known(UUID content, int times) {
    for (int i = 0; i < times; i++) {
      occurrences.next(content);
    }
  }

  void add(int statement, RejectedRow reject) {
    rejects.add(new PlacedReject(statement, reject));
    rawLength += reject.original() == null ? 0 : reject.original().length();
  }

  /** A reject and the statement of its file it stands in. */
  record PlacedReject(int statement, RejectedRow row) {}

  /** Without an id of the source's own one is made of the line's fields and its occurrence. */
  private static String externalId(StatementLine line, UUID content, int occurrence) {
    return line.externalId() == null ? content + "-" + occurrence : line.externalId();
  }

  CopyRows rows() {
    return rows;
  }

  List<PlacedReject> rejects() {
    return rejects;
  }

  /** How many characters of rejected rows are kept. */
  int rawLength() {
    return rawLength;
  }

  int lines() {
    return lines;
  }

  int records() {
    return lines + rejects.size();
  }

  LocalDate firstDay() {
    return firstDay;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  boolean isEmpty() {
    return records() == 0;
  }

  /** Everything is committed. */
  void clear() {
    rows.clear();
    rejects.clear();
    lines = 0;
    rawLength = 0;
    firstDay = null;
    lastDay = null;
  }
}
