package kontor.web.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Set;
import kontor.ejb.recon.BreakView;
import kontor.ejb.recon.LineExplanation.Tried;
import kontor.web.frame.Words;

/** States of breaks and what happened to them, as pages draw and say them. */
@Named
@ApplicationScoped
public class BreakStates {

  private static final Set<String> AMOUNTS = Set.of("amount", "net", "fee");

  public String color(BreakView one) {
    return switch (one.state()) {
      case OPEN -> "break";
      case ASSIGNED -> "plain";
      case PENDING -> "pending";
      case RESOLVED -> "matched";
    };
  }

  public String icon(BreakView one) {
    return switch (one.state()) {
      case OPEN -> "break";
      case ASSIGNED -> "user";
      case PENDING -> "pause";
      case RESOLVED -> "check";
    };
  }

  public String actIcon(String act) {
    return switch (act) {
      case "ASSIGNED" -> "user";
      case "PENDED" -> "pause";
      case "RESOLVED" -> "check";
      case "COMMENTED" -> "comment";
      case "ATTACHED" -> "clip";
      case "REOPENED" -> "history";
      default -> "flag";
    };
  }

  /** What a rule found nearest, and where that failed. */
  public String whyNot(Tried tried) {
    if (tried.nearest() == null) {
      return Words.of("recon.break.why.nobody");
    }
    String nearest = tried.nearest().externalId();
    return tried.failed() == null
        ? Words.of("recon.break.why.keeps", nearest)
        : Words.of(
            "recon.break.why.fails",
            nearest,
            fieldName(tried.failed()),
            said(tried.failed(), tried.value()),
            said(tried.failed(), tried.otherValue()));
  }

  private static String fieldName(String field) {
    return Words.of("recon.field." + field);
  }

  /** The value of a field as pages write it: amounts grouped, nothing as a dash. */
  public String said(String field, String value) {
    if (value == null) {
      return "–";
    }
    return AMOUNTS.contains(field) ? figure(value) : value;
  }

  private static String figure(String value) {
    try {
      return Words.figure(new BigDecimal(value));
    } catch (NumberFormatException words) {
      return value;
    }
  }
}
