package kontor.web.recon;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fee as a person builds it: a fixed amount, a share, a share by tiers, or several fees side by
 * side (parallel) or one after the other (cascading).
 */
public class FeePartForm implements Serializable {

  private static final long serialVersionUID = 1;
  private static final String FLAT = "flat";
  private static final String PERCENT = "percent";
  private static final String TIERS = "tiers";
  private static final String PARALLEL = "parallel";
  private static final String CASCADING = "cascading";
  private static final String UP_TO = "upTo";
  private static final int DEEPEST = 2;

  /**
   * A line of the list in which a fee is shown: a part, or a tier of a part.
   *
   * @param path where it stands in the document, {@code fee.parallel[1]}
   * @param tier null: the part itself
   * @param open whether the tier is the last, which has no end
   */
  public record Row(FeePartForm part, FeeTierForm tier, int depth, String path, boolean open)
      implements Serializable {

    /** The kinds a part may be of here: parts within parts end somewhere. */
    public List<String> kinds() {
      return depth < DEEPEST
          ? List.of(PERCENT, FLAT, TIERS, PARALLEL, CASCADING)
          : List.of(PERCENT, FLAT, TIERS);
    }
  }

  private String kind = PERCENT;
  private String figure = "";
  private final List<FeeTierForm> tiers = new ArrayList<>();
  private final List<FeePartForm> parts = new ArrayList<>();

  static FeePartForm of(Written fee) {
    FeePartForm form = new FeePartForm();
    form.kind = fee.object().keySet().iterator().next();
    form.figure = form.hasFigure() ? fee.text(form.kind, "") : "";
    if (form.isTiered()) {
      fee.parts(TIERS).stream()
          .map(tier -> new FeeTierForm(tier.text(UP_TO, ""), tier.text(PERCENT, "")))
          .forEach(form.tiers::add);
    } else if (form.isSeveral()) {
      fee.parts(form.kind).stream().map(FeePartForm::of).forEach(form.parts::add);
    }
    return form;
  }

  JsonObject asDocument() {
    JsonObjectBuilder fee = Json.createObjectBuilder();
    if (hasFigure()) {
      return fee.add(kind, stripped(figure)).build();
    }
    JsonArrayBuilder all = Json.createArrayBuilder();
    if (isTiered()) {
      tiers.forEach(tier -> all.add(tier(tier)));
    } else {
      parts.forEach(part -> all.add(part.asDocument()));
    }
    return fee.add(kind, all).build();
  }

  private JsonObjectBuilder tier(FeeTierForm tier) {
    JsonObjectBuilder document = Json.createObjectBuilder();
    if (tier != tiers.getLast()) {
      document.add(UP_TO, stripped(tier.getUpTo()));
    }
    return document.add(PERCENT, stripped(tier.getPercent()));
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }

  /** This part and all beneath it, in the order in which they are shown. */
  Stream<Row> rows(int depth, String path) {
    return Stream.of(
            Stream.of(new Row(this, null, depth, path, false)),
            isTiered() ? tierRows(depth, path) : Stream.<Row>empty(),
            isSeveral() ? partRows(depth, path) : Stream.<Row>empty())
        .flatMap(rows -> rows);
  }

  private Stream<Row> tierRows(int depth, String path) {
    return IntStream.range(0, tiers.size())
        .mapToObj(at ->
            new Row(
                this,
                tiers.get(at),
                depth + 1,
                "%s.%s[%d]".formatted(path, TIERS, at),
                at == tiers.size() - 1));
  }

  private Stream<Row> partRows(int depth, String path) {
    return IntStream.range(0, parts.size())
        .boxed()
        .flatMap(at -> parts.get(at).rows(depth + 1, "%s.%s[%d]".formatted(path, kind, at)));
  }

  /** Adds what the kind consists of: a tier before the open one, or a part. */
  void add() {
    if (isTiered()) {
      tiers.add(tiers.size() - 1, new FeeTierForm("", ""));
    } else {
      parts.add(new FeePartForm());
    }
  }

  /** Takes out a tier, or a part wherever it stands beneath this one. */
  void remove(Row row) {
    if (row.tier() != null) {
      row.part().tiers.removeIf(tier -> tier == row.tier());
    } else {
      parts.removeIf(part -> part == row.part());
      parts.forEach(part -> part.remove(row));
    }
  }

  public boolean hasFigure() {
    return isFlat() || PERCENT.equals(kind);
  }

  public boolean isFlat() {
    return FLAT.equals(kind);
  }

  public boolean isTiered() {
    return TIERS.equals(kind);
  }

  public boolean isSeveral() {
    return PARALLEL.equals(kind) || CASCADING.equals(kind);
  }

  public String getKind() {
    return kind;
  }

  /** A new kind begins with the least it consists of. */
  public void setKind(String kind) {
    this.kind = kind;
    if (isTiered() && tiers.isEmpty()) {
      tiers.add(new FeeTierForm("", ""));
      tiers.add(new FeeTierForm("", ""));
    } else if (isSeveral() && parts.isEmpty()) {
      parts.add(new FeePartForm());
      FeePartForm flat = new FeePartForm();
      flat.kind = FLAT;
      parts.add(flat);
    }
  }

  public String getFigure() {
    return figure;
  }

  public void setFigure(String figure) {
    this.figure = figure;
  }
}
