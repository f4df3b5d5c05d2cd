package kontor.web.intake;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import kontor.domain.intake.LineStatus;
import kontor.ejb.intake.LineFilter;
import kontor.web.frame.Address;
import kontor.web.frame.Ranges;

/**
 * What narrows a list of lines, as it stands in the address; what is unreadable does not narrow.
 */
public class LineForm implements Serializable {

  private static final long serialVersionUID = 1;

  private String from;
  private String to;
  private String least;
  private String most;
  private String text;
  private String status;

  LineFilter asFilter() {
    LocalDate last = Ranges.day(to);
    return new LineFilter(
        Ranges.day(from),
        last == null ? null : last.plusDays(1),
        lineStatus(),
        Ranges.amount(least),
        Ranges.amount(most),
        null,
        text);
  }

  private LineStatus lineStatus() {
    return Arrays.stream(LineStatus.values())
        .filter(one -> one.name().equals(status))
        .findFirst()
        .orElse(null);
  }

  Address addTo(Address address) {
    return address
        .with("from", from)
        .with("to", to)
        .with("least", least)
        .with("most", most)
        .with("text", text)
        .with("status", status);
  }

  public boolean isNarrow() {
    return Stream.of(from, to, least, most, text, status).anyMatch(Objects::nonNull);
  }

  /** The days in words. */
  public String getDays() {
    return Ranges.days(from, to);
  }

  /** The amounts in words. */
  public String getAmounts() {
    return Ranges.words(least, most);
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = Ranges.blankAsNone(from);
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = Ranges.blankAsNone(to);
  }

  public String getLeast() {
    return least;
  }

  public void setLeast(String least) {
    this.least = Ranges.blankAsNone(least);
  }

  public String getMost() {
    return most;
  }

  public void setMost(String most) {
    this.most = Ranges.blankAsNone(most);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = Ranges.blankAsNone(text);
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
    this.status = lineStatus() == null ? null : status;
  }
}
