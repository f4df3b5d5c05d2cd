package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kontor.ejb.intake.account.ChainFilter;
import kontor.web.frame.Address;
import kontor.web.frame.Words;

/** What of a chain the page shows: between two days, with every statement or findings alone. */
@Named
@RequestScoped
public class ChainDays {

  private LocalDate from;
  private LocalDate until;
  private boolean findings;

  ChainFilter filter() {
    return new ChainFilter(from, until == null ? null : until.plusDays(1), findings);
  }

  /** The address with what is chosen. */
  Address added(Address address) {
    return address.with("from", from).with("until", until).with("findings", findings ? true : null);
  }

  /** The same as the REST interface names it, the last day exclusive. */
  Address addedForPrograms(Address address) {
    return address
        .with("from", from)
        .with("to", until == null ? null : until.plusDays(1))
        .with("findings", findings ? true : null);
  }

  public boolean isNarrow() {
    return from != null || until != null || findings;
  }

  /** The days in words. */
  public String getWords() {
    if (from == null && until == null) {
      return Words.of("intake.any");
    }
    return Words.of("intake.chain.days", Words.day(from), Words.day(until));
  }

  /** A day; what is none counts as not chosen. */
  private static LocalDate day(String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  public String getFrom() {
    return from == null ? null : from.toString();
  }

  public void setFrom(String from) {
    this.from = day(from);
  }

  public String getUntil() {
    return until == null ? null : until.toString();
  }

  public void setUntil(String until) {
    this.until = day(until);
  }

  public boolean isFindings() {
    return findings;
  }

  public void setFindings(boolean findings) {
    this.findings = findings;
  }
}
