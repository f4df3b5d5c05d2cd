package kontor.ejb.intake;

import kontor.domain.intake.Delivery;
import kontor.domain.intake.Format;
import kontor.domain.intake.Mapping;
import kontor.domain.intake.SourceKind;
import kontor.domain.intake.SourceVersion;

/** What a source shall be like from now on. */
public record DefineSource(
    String name,
    SourceKind kind,
    Format format,
    String account,
    String currency,
    String timeZone,
    Mapping mapping,
    Delivery delivery) {

  /** The same of a source whose files are consecutive. */
  public DefineSource(
      String name,
      SourceKind kind,
      Format format,
      String account,
      String currency,
      String timeZone,
      Mapping mapping) {
    this(name, kind, format, account, currency, timeZone, mapping, Delivery.CONSECUTIVE);
  }

  /** The values as a version; throws a broken rule that names the field at fault. */
  public SourceVersion asVersion() {
    return new SourceVersion(name, kind, format, account, currency, timeZone, mapping, delivery);
  }
}
