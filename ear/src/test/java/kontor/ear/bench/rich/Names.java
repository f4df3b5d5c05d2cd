package kontor.ear.bench.rich;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Twenty counterparties, and how else people write their names. */
final class Names {

  private static final List<String> FIRST =
      List.of(
          "Alder",
          "Basalt",
          "Copper",
          "Delta",
          "Ember",
          "Fjord",
          "Granite",
          "Harbour",
          "Indigo",
          "Juniper",
          "Kelp",
          "Linden",
          "Meridian",
          "Nordwind",
          "Opal",
          "Pinnacle",
          "Quarry",
          "Rivière",
          "Südhang",
          "Tamarack");
  private static final List<String> SECOND =
      List.of(
          "Logistics",
          "Foods",
          "Energy",
          "Textiles",
          "Machinery",
          "Pharma",
          "Trading",
          "Paper",
          "Steel",
          "Software",
          "Packaging",
          "Marine");
  private static final List<String> FORMS =
      List.of("GmbH", "Ltd", "AB", "SA", "BV", "Inc", "AG", "Oy");
  private static final Map<String, String> LONG =
      Map.of(
          "GmbH",
          "Gesellschaft mbH",
          "Ltd",
          "Limited",
          "AB",
          "Aktiebolag",
          "SA",
          "S.A.",
          "BV",
          "B.V.",
          "Inc",
          "Incorporated",
          "AG",
          "Aktiengesellschaft",
          "Oy",
          "Osakeyhtiö");

  private final Dice dice;
  private final List<String> names;

  Names(Dice dice) {
    this.dice = dice;
    this.names =
        Stream.generate(() -> dice.one(FIRST) + " " + dice.one(SECOND) + " " + dice.one(FORMS))
            .distinct()
            .limit(20)
            .toList();
  }

  String any() {
    return dice.one(names);
  }

  /** The same name as somebody else writes it. */
  String similar(String name) {
    String[] words = name.split(" ");
    return switch (dice.from(0, 7)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> words[0] + " " + words[1];
      case 2 -> words[0] + " " + words[1] + " " + LONG.get(words[2]);
      case 3 -> swapped(name, dice.from(2, words[0].length() - 2));
      case 4 -> without(name, dice.from(2, words[0].length() + words[1].length() - 1));
      case 5 -> words[0] + " " + words[1].substring(0, 4) + ". " + words[2];
      case 6 -> words[0] + " & Co " + words[1] + " " + words[2];
      default -> words[0].toLowerCase(Locale.ROOT) + " " + words[1].toLowerCase(Locale.ROOT);
    };
  }

  private static String swapped(String text, int at) {
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private static String without(String text, int at) {
    return text.substring(0, at) + text.substring(at + 1);
  }
}
