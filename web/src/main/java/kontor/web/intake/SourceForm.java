package kontor.web.intake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kontor.domain.intake.Delivery;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.SourceKind;
import kontor.ejb.intake.DefineSource;
import kontor.ejb.intake.SourceView;

/** The fields of a source as a person fills them in. */
public class SourceForm implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int LONGEST_CODE = 64;

  /** {@code .csv} and {@code .csv.gz}. */
  private static final Pattern ENDINGS = Pattern.compile("(\\.[A-Za-z][A-Za-z0-9]{0,4}){1,2}$");

  /**
   * What changes from file to file: a day, a month, a year, a time, the digits they are made of.
   */
  private static final Pattern DAY =
      Pattern.compile("\\d{1,2}|(19|20)\\d\\d((0[1-9]|1[0-2])([0-3]\\d(\\d{4}|\\d{6})?)?)?");

  private String code;
  private String name;
  private SourceKind kind = SourceKind.BANK;
  private Format format = Format.CSV;
  private String account;
  private String currency;
  private String timeZone;
  private Delivery delivery = Delivery.CONSECUTIVE;

  static SourceForm of(SourceView source) {
    SourceForm form = new SourceForm();
    form.code = source.code();
    form.name = source.values().name();
    form.kind = source.values().kind();
    form.format = source.values().format();
    form.account = source.values().account();
    form.currency = source.values().currency();
    form.timeZone = source.values().timeZone();
    form.delivery = source.values().delivery();
    return form;
  }

  DefineSource asDefinition(Mapping mapping) {
    return new DefineSource(name, kind, format, account, currency, timeZone, mapping, delivery);
  }

  /** Whether its files are tables whose columns need a mapping. */
  public boolean isTable() {
    return format.needsMapping();
  }

  /** Proposes code and name from the name of a file, without its day and its endings. */
  void propose(String fileName) {
    String words =
        Arrays.stream(ENDINGS.matcher(fileName).replaceFirst("").split("[^A-Za-z0-9]+"))
            .filter(word -> !word.isEmpty() && !DAY.matcher(word).matches())
            .collect(Collectors.joining(" "));
    name = words.isEmpty() ? null : words;
    code = words.isEmpty() ? null : shortened(words.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  private static String shortened(String code) {
    return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
  }

  public List<SourceKind> getKinds() {
    return Arrays.asList(SourceKind.values());
  }

  public List<Delivery> getDeliveries() {
    return Arrays.asList(Delivery.values());
  }

  public Delivery getDelivery() {
    return delivery;
  }

  public void setDelivery(Delivery delivery) {
    this.delivery = delivery;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public SourceKind getKind() {
    return kind;
  }

  public void setKind(SourceKind kind) {
    this.kind = kind;
  }

  public Format getFormat() {
    return format;
  }

  public void setFormat(Format format) {
    this.format = format;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }
}
