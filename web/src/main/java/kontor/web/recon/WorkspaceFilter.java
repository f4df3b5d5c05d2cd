package kontor.web.recon;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import kontor.ejb.recon.MatchedFilter;
import kontor.ejb.recon.OpenFilter;
import kontor.web.frame.Address;
import kontor.web.frame.Ranges;
import kontor.web.frame.Words;

/** What narrows the workspace, as it stands in the address; what is unreadable does not narrow. */
public class WorkspaceFilter implements Serializable {

  private static final long serialVersionUID = 1;

  private String from;
  private String to;
  private String least;
  private String most;
  private String text;
  private String currency;
  private String rule;
  private String status;

  OpenFilter asFilter() {
    return new OpenFilter(
        Ranges.day(from), dayAfter(to), Ranges.amount(least), Ranges.amount(most), currency, text);
  }

  /** The days are those of the bank's time zone. */
  MatchedFilter asMatched(ZoneId zone) {
    return new MatchedFilter(
        rule,
        status,
        start(Ranges.day(from), zone),
        start(dayAfter(to), zone),
        Ranges.amount(least),
        Ranges.amount(most),
        text);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static LocalDate dayAfter(String text) {
    LocalDate last = Ranges.day(text);
    return last == null ? null : last.plusDays(1);
  }

  Address addTo(Address address) {
    return address
        .with("from", from)
        .with("to", to)
        .with("least", least)
        .with("most", most)
        .with("text", text)
        .with("currency", currency)
        .with("rule", rule)
        .with("status", status);
  }

  public boolean isNarrow() {
    return Stream.of(from, to, least, most, text, currency, rule, status)
        .anyMatch(Objects::nonNull);
  }

  /** The days in words. */
  public String getDays() {
    return Ranges.days(from, to);
  }

  /** The amounts in words. */
  public String getAmounts() {
    return Ranges.words(least, most);
  }

  /** The searched text in words. */
  public String getWords() {
    return chosen(text);
  }

  /** A chosen value in words, or that there is none. */
  public String chosen(String value) {
    return value == null ? Words.of("frame.range.any") : value;
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

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = Ranges.blankAsNone(currency);
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = Ranges.blankAsNone(rule);
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = Ranges.blankAsNone(status);
  }
}
