package kontor.web.recon;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kontor.ejb.recon.OpenFilter;
import kontor.web.frame.Address;
import kontor.web.frame.Words;

/** What narrows the workspace, as it stands in the address; what is unreadable does not narrow. */
public class WorkspaceFilter implements Serializable {

  private static final long serialVersionUID = 1;

  private String from;
  private String to;
  private String least;
  private String most;
  private String text;

  OpenFilter asFilter() {
    LocalDate last = day(to);
    return new OpenFilter(
        day(from), last == null ? null : last.plusDays(1), amount(least), amount(most), text);
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  private static BigDecimal amount(String text) {
    try {
      return text == null ? null : new BigDecimal(text.replace(",", "").replace('\u2212', '-'));
    } catch (NumberFormatException unreadable) {
      return null;
    }
  }

  Address addTo(Address address) {
    return address
        .with("from", from)
        .with("to", to)
        .with("least", least)
        .with("most", most)
        .with("text", text);
  }

  public boolean isNarrow() {
    return from != null || to != null || least != null || most != null || text != null;
  }

  /** The days in words. */
  public String getDays() {
    return range("recon.filter.days", shown(day(from)), shown(day(to)));
  }

  private static String shown(LocalDate day) {
    return day == null ? null : Words.day(day);
  }

  /** The amounts in words. */
  public String getAmounts() {
    return range("recon.filter.amounts", least, most);
  }

  private static String range(String key, String first, String last) {
    if (first == null && last == null) {
      return Words.of("recon.filter.any");
    }
    String end = first == null ? ".until" : last == null ? ".from" : "";
    return Words.of(key + end, first == null ? "" : first, last == null ? "" : last);
  }

  /** The searched text in words. */
  public String getWords() {
    return text == null ? Words.of("recon.filter.any") : text;
  }

  private static String blankAsNone(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = blankAsNone(from);
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = blankAsNone(to);
  }

  public String getLeast() {
    return least;
  }

  public void setLeast(String least) {
    this.least = blankAsNone(least);
  }

  public String getMost() {
    return most;
  }

  public void setMost(String most) {
    this.most = blankAsNone(most);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = blankAsNone(text);
  }
}
