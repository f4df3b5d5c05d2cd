package kontor.domain.recon.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kontor.domain.recon.match.text.Damage;
import kontor.domain.recon.match.text.FreeText;
import kontor.domain.recon.match.text.Reference;

/**
 * A line as a REFERENCE sees it.
 *
 * @param wanted its references
 * @param names its names
 * @param texts where references and names of the other side are looked for
 */
record LineReferences(List<Reference> wanted, List<String> names, List<FreeText> texts) {

  static LineReferences of(ReferenceRule rule, MatchLine line) {
    return new LineReferences(
        texts(rule.of(), line, false).map(Reference::of).filter(Reference::isStrong).toList(),
        texts(rule.of(), line, true).toList(),
        rule.in().stream().flatMap(field -> text(field, line).stream()).map(FreeText::of).toList());
  }

  private static Stream<String> texts(List<MatchField> fields, MatchLine line, boolean names) {
    return fields.stream()
        .filter(field -> names == (field == MatchField.COUNTERPARTY))
        .flatMap(field -> text(field, line).stream());
  }

  private static Optional<String> text(MatchField field, MatchLine line) {
    return Optional.ofNullable((String) field.keyOf(line));
  }

  /** How sure two lines speak of the same, in per cent; 0: they do not. */
  int likeness(LineReferences other) {
    return Math.max(foundIn(other), other.foundIn(this));
  }

  private int foundIn(LineReferences other) {
    return Stream.concat(
            wanted.stream().flatMap(one -> other.texts.stream().flatMap(t -> t.find(one).stream())),
            names.stream().flatMap(name -> other.named(name)))
        .mapToInt(Damage::confidence)
        .max()
        .orElse(0);
  }

  private Stream<Damage> named(String name) {
    return texts.stream().filter(text -> text.names(name)).map(text -> Damage.EMBEDDED);
  }
}
