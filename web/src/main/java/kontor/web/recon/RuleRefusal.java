package kontor.web.recon;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kontor.domain.shared.DomainException;

/**
 * What was refused of one rule, to be said at its input.
 *
 * @param rule the rule's place, from 0
 * @param path where in the rule's document, {@code weights[2].within.absolute}
 */
record RuleRefusal(int rule, String path, String sentence) {

  private static final Pattern FIELD = Pattern.compile("rules\\[(\\d+)]\\.(.+)");
  private static final Pattern WEIGHT = Pattern.compile("weights\\[(\\d+)]\\..+");
  private static final Map<String, String> INPUTS =
      Map.of("name", "ruleName", "search", "perSearch", "run", "perRun", "break", "breakType");

  /** The refusal of a field of a rule, if it was one. */
  static Optional<RuleRefusal> of(DomainException refused, SideNames sides) {
    Matcher field = FIELD.matcher(String.valueOf(refused.facts().get("field")));
    if (!field.matches()) {
      return Optional.empty();
    }
    String path = field.group(2);
    String why = refused.getMessage();
    int named = why.indexOf(path + ": ");
    String sentence = named < 0 ? why : capital(why.substring(named + path.length() + 2));
    return Optional.of(
        new RuleRefusal(Integer.parseInt(field.group(1)), withoutSide(path, sides), sentence));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A tree is shown once, whichever side it speaks of. */
  private static String withoutSide(String path, SideNames sides) {
    return path.replace("when.sides." + sides.first(), "when")
        .replace("when.sides." + sides.second(), "when");
  }

  /** Says it at the input, if the page shows one for it. */
  boolean sayAtInput(List<RuleForm> rules, FacesContext faces) {
    String id = "define:rules:%d:%s".formatted(rule, input(rules.get(rule)));
    boolean shown =
        faces.getViewRoot().invokeOnComponent(faces, id, this::say)
            && faces.getMessages(id).hasNext();
    if (shown) {
      faces.validationFailed();
    }
    return shown;
  }

  private void say(FacesContext faces, UIComponent component) {
    if (component instanceof EditableValueHolder input && isShown(component)) {
      input.setValid(false);
      faces.addMessage(
          component.getClientId(faces),
          new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
  }

  private static boolean isShown(UIComponent component) {
    return component == null || (component.isRendered() && isShown(component.getParent()));
  }

  /** The id of the input within the rule's own. */
  String input(RuleForm form) {
    Matcher weight = WEIGHT.matcher(path);
    if (weight.matches()) {
      return "weights:%s:%s".formatted(weight.group(1), last());
    }
    if (path.startsWith("fee")) {
      return inFee(form.getOf().getFee().getRows());
    }
    if (path.startsWith("when.")) {
      return "tree:%d:%s".formatted(row(form.getWhen().getRows(), ConditionForm.Row::path), last());
    }
    return INPUTS.getOrDefault(last(), last());
  }

  private String inFee(List<FeePartForm.Row> rows) {
    int at = row(rows, FeePartForm.Row::path);
    boolean isTier = at < rows.size() && rows.get(at).tier() != null;
    return "fees:%d:%s"
        .formatted(at, !isTier ? "figure" : last().equals("percent") ? "tierPercent" : last());
  }

  /** The row that stands for the object the field is of. */
  private <R> int row(List<R> rows, Function<R, String> paths) {
    int dot = path.lastIndexOf('.');
    String of = dot < 0 ? path : path.substring(0, dot);
    return IntStream.range(0, rows.size())
        .filter(at -> paths.apply(rows.get(at)).equals(of))
        .findFirst()
        .orElse(rows.size());
  }

  private String last() {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
