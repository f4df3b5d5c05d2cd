package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

/**
 * To which lines a rule applies, as a person says it: to all, or to those of both sides or of one
 * that fulfil a tree of conditions. A tree for each side is not shown and stays as it was written.
 */
public class WhenForm implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String WHEN = "when";
  private static final String SIDES = "sides";

  private ConditionForm tree;
  private int side;
  private String written;

  /** What a document states; null: all lines. */
  static WhenForm of(JsonObject condition, SideNames names) {
    WhenForm form = new WhenForm();
    JsonObject sides = condition == null ? null : condition.getJsonObject(SIDES);
    if (sides == null) {
      form.tree = condition == null ? null : grouped(condition);
    } else if (sides.size() == 1) {
      String name = sides.keySet().iterator().next();
      form.side = names.place(name);
      form.tree = grouped(sides.getJsonObject(name));
    } else {
      form.written = condition.toString();
    }
    return form;
  }

  /** A single test is shown as a group of one, so that others can be added. */
  private static ConditionForm grouped(JsonObject condition) {
    boolean group = Stream.of("and", "or", "not").anyMatch(condition::containsKey);
    return ConditionForm.of(
        group
            ? condition
            : Json.createObjectBuilder()
                .add("and", Json.createArrayBuilder().add(condition))
                .build());
  }

  /** Says it in a rule's document, in the place of whatever stood there. */
  void addTo(JsonObjectBuilder rule, SideNames names) {
    if (isWritten()) {
      try (var reader = Json.createReader(new StringReader(written))) {
        rule.add(WHEN, reader.readObject());
      }
    } else if (tree == null) {
      rule.remove(WHEN);
    } else {
      rule.add(WHEN, side == 0 ? tree.asDocument() : of(names.at(side)));
    }
  }

  private JsonObject of(String name) {
    return Json.createObjectBuilder()
        .add(SIDES, Json.createObjectBuilder().add(name, tree.asDocument()))
        .build();
  }

  /** The nodes of the tree in the order in which they are shown; none where there is no tree. */
  public List<ConditionForm.Row> getRows() {
    return tree == null ? List.of() : tree.rows(0, WHEN).toList();
  }

  /** Whether it applies to all lines. */
  public boolean isEverywhere() {
    return tree == null && !isWritten();
  }

  /** Whether each side has a tree of its own, which the page does not show. */
  public boolean isWritten() {
    return written != null;
  }

  public void begin() {
    tree = ConditionForm.group();
  }

  public void addTest(ConditionForm group) {
    group.addTest();
  }

  public void addGroup(ConditionForm group) {
    group.addGroup();
  }

  /** Takes a node out; without any the rule applies to all lines again. */
  public void remove(ConditionForm node) {
    tree.remove(node);
    if (node == tree || tree.isEmpty()) {
      tree = null;
      side = 0;
    }
  }

  /** The one side it speaks of, 1 or 2; 0: both. */
  public int getSide() {
    return side;
  }

  public void setSide(int side) {
    this.side = side;
  }
}
