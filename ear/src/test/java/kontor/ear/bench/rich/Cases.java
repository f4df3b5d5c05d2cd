package kontor.ear.bench.rich;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the lines of one case after the other. */
final class Cases {

  /** The lines of a case in both files. */
  record Case(Kind kind, List<Draft> bank, List<Draft> ledger) {}

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF");
  private static final List<String> TEXTS =
      List.of("", "Payment", "Transfer", "Goods", "Services rendered", "Monthly account", "Order");

  private final Dice dice;
  private final Habits habits;
  private final Names names;
  private final References references;
  private final Amounts amounts;

  Cases(Dice dice) {
    this.dice = dice;
    this.habits = Habits.of(dice);
    this.names = new Names(dice);
    this.references = new References(dice);
    this.amounts = new Amounts(dice, habits);
  }

  Habits habits() {
    return habits;
  }

  /** Any case of a day. */
  Case of(LocalDate day) {
    Kind kind = Kind.at(dice.upTo(100));
    Draft line = line(day);
    return switch (kind) {
      case EQUAL -> pair(kind, line, line.described(text()));
      case NO_REFERENCE -> withoutReference(line);
      case DAMAGED_REFERENCE -> damaged(line);
      case SLIGHTLY_OFF -> pair(kind, line, line.amounting(amounts.near(line.amount())));
      case NET_OF_FEE -> pair(kind, net(line), line);
      case BATCH_WITH_ID -> batch(line, dice.from(2, 20));
      case BATCH_WITHOUT_ID -> unlabelled(line, dice.from(2, 6));
      case IN_PARTS -> inParts(line, dice.from(2, 3));
      case DUPLICATE -> twice(line);
      case ONE_SIDED -> alone(line);
    };
  }

  private Draft line(LocalDate day) {
    return new Draft(
        day, day, amounts.any(), dice.one(CURRENCIES), references.fresh(), names.any(), text());
  }

  private String text() {
    return dice.one(TEXTS);
  }

  private Case pair(Kind kind, Draft bank, Draft ledger) {
    return new Case(kind, List.of(bank), List.of(ledger));
  }

  private Case withoutReference(Draft line) {
    int days = dice.from(-2, 2);
    Draft other = habits.bookedApart() ? line.later(days) : line.valuedLater(days);
    Draft renamed = other.named(names.similar(line.counterparty())).described(text());
    return switch (bare()) {
      case BANK -> pair(Kind.NO_REFERENCE, renamed.referring(""), line);
      case LEDGER -> pair(Kind.NO_REFERENCE, renamed, line.referring(""));
      default -> pair(Kind.NO_REFERENCE, renamed.referring(""), line.referring(""));
    };
  }

  private Habits.Bare bare() {
    return habits.bare() == Habits.Bare.EITHER
        ? dice.one(List.of(Habits.Bare.BOTH, Habits.Bare.BANK, Habits.Bare.LEDGER))
        : habits.bare();
  }

  private Case damaged(Draft line) {
    Draft bank =
        dice.in(habits.insideText())
            ? line.referring("").described(references.sentence(line.reference()))
            : line.referring(references.damaged(line.reference()));
    return dice.in(habits.damagedInLedger())
        ? pair(Kind.DAMAGED_REFERENCE, line, bank)
        : pair(Kind.DAMAGED_REFERENCE, bank, line);
  }

  private Draft net(Draft line) {
    Draft net = line.amounting(amounts.net(line.amount())).later(2);
    return dice.in(habits.feeReferenced()) ? net : net.referring("");
  }

  private Case batch(Draft line, int size) {
    String id = references.batch();
    List<Draft> members =
        members(line, size).map(member -> labelled(member, id, habits.batch())).toList();
    return new Case(
        Kind.BATCH_WITH_ID, List.of(labelled(sum(line, members), id, habits.bankBatch())), members);
  }

  private Draft labelled(Draft line, String id, Habits.Batch place) {
    boolean isReference =
        place == Habits.Batch.EITHER ? dice.in(50) : place == Habits.Batch.REFERENCE;
    return isReference ? line.referring(id) : line.described(text() + " batch " + id);
  }

  private Case unlabelled(Draft line, int size) {
    List<Draft> members = members(line, size).toList();
    Draft sum = sum(line, members);
    return new Case(Kind.BATCH_WITHOUT_ID, List.of(dice.in(50) ? sum.referring("") : sum), members);
  }

  /** Lines of the same counterparty, currency and sign, each with a reference of its own. */
  private Stream<Draft> members(Draft line, int size) {
    return Stream.generate(() ->
            line.amounting(amounts.anyLike(line.amount()))
                .referring(references.fresh())
                .later(-dice.from(0, habits.spread())))
        .limit(size);
  }

  private static Draft sum(Draft line, List<Draft> members) {
    return line.amounting(
        members.stream().map(Draft::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private Case inParts(Draft line, int size) {
    List<Draft> parts = new ArrayList<>();
    for (Draft part : members(line, size).toList()) {
      parts.add(part.referring(partReference(line.reference(), parts.size() + 1)));
    }
    return new Case(Kind.IN_PARTS, parts, List.of(sum(line, parts)));
  }

  private String partReference(String whole, int number) {
    return switch (habits.parts()) {
      case SAME -> whole;
      case NUMBERED -> whole + "/" + number;
      case OWN -> references.fresh();
      case NONE -> "";
    };
  }

  private Case twice(Draft line) {
    return dice.in(50)
        ? new Case(Kind.DUPLICATE, List.of(line, line), List.of(line))
        : new Case(Kind.DUPLICATE, List.of(line), List.of(line, line));
  }

  private Case alone(Draft line) {
    return dice.in(50)
        ? new Case(Kind.ONE_SIDED, List.of(line), List.of())
        : new Case(Kind.ONE_SIDED, List.of(), List.of(line));
  }

  /** The case with names written another way on the bank's side, where that is the habit. */
  Case varied(Case made) {
    return made.kind() == Kind.NO_REFERENCE
        ? made
        : new Case(made.kind(), made.bank().stream().map(this::renamed).toList(), made.ledger());
  }

  private Draft renamed(Draft line) {
    return dice.in(habits.variedNames()) ? line.named(names.similar(line.counterparty())) : line;
  }
}
