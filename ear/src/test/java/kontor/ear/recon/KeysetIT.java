package kontor.ear.recon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kontor.db.Database;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Place;
import kontor.domain.shared.Slice;
import kontor.domain.shared.Total;
import kontor.ear.running.RunningPortal;
import kontor.ejb.shared.Keyset;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.SqlFaultException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list turned by its first and last item shows each item once, whichever way it is turned. */
class KeysetIT {

  private static final int ITEMS = 237;
  private static final int SIZE = 10;

  /** Orders full of ties, and of nothing. */
  enum By implements Keyset.Order {
    ID("i.id", "bigint"),
    AMOUNT("i.amount", "numeric"),
    NAME("coalesce(i.name, '')", "text"),
    SAME("1", "integer");

    private final String expression;
    private final String type;

    By(String expression, String type) {
      this.expression = expression;
      this.type = type;
    }

    @Override
    public String expression() {
      return expression;
    }

    @Override
    public String type() {
      return type;
    }
  }

  private record Item(long id, BigDecimal amount, String name) {}

  private final Random random = new Random(7);
  private Connection connection;
  private Sql sql;

  @BeforeEach
  void fill() throws SQLException {
    Database database = RunningPortal.kontor().database().database();
    connection = database.open(database.app());
    connection.setAutoCommit(false);
    sql = new OneConnection(connection);
    sql.execute(
        "create temporary table item (id bigint primary key, amount numeric(19, 4) not null,"
            + " name text) on commit drop");
    LongStream.rangeClosed(1, ITEMS).forEach(id -> add(2 * id));
  }

  @AfterEach
  void close() throws SQLException {
    connection.rollback();
    connection.close();
  }

  private void add(long id) {
    String name = random.nextInt(4) == 0 ? null : "n" + random.nextInt(5);
    sql.execute(
        "insert into item values (?, ?, ?)",
        id,
        BigDecimal.valueOf(random.nextInt(9) - 4, 2),
        name == null ? "" : name);
    if (name == null) {
      sql.execute("update item set name = null where id = ?", id);
    }
  }

  @ParameterizedTest
  @EnumSource
  void should_show_each_item_once_forwards(By by) {
    assertThat(walk(by, false, Place.FIRST, Slice::after)).isEqualTo(sorted(by, false));
    assertThat(walk(by, true, Place.FIRST, Slice::after)).isEqualTo(sorted(by, true));
  }

  @ParameterizedTest
  @EnumSource
  void should_show_each_item_once_backwards(By by) {
    List<Long> backwards = walk(by, false, Place.LAST, Slice::before);
    assertThat(backwards).isEqualTo(sorted(by, false));
  }

  @ParameterizedTest
  @EnumSource
  void should_come_back_to_the_page_it_left(By by) {
    Slice<Long> first = page(by, true, Place.FIRST);
    Slice<Long> second = page(by, true, first.after());
    Slice<Long> third = page(by, true, second.after());
    assertThat(page(by, true, third.before()).items()).isEqualTo(second.items());
    assertThat(page(by, true, second.before()).items()).isEqualTo(first.items());
    assertThat(page(by, true, second.before()).before()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void should_neither_lose_nor_repeat_an_item_while_others_are_added(By by) {
    List<Long> stood = sorted(by, false);
    List<Long> seen = new ArrayList<>();
    Place place = Place.FIRST;
    long next = 1;
    while (place != null) {
      Slice<Long> page = page(by, false, place);
      seen.addAll(page.items());
      for (int i = 0; i < SIZE; i++, next += 2) {
        add(next);
      }
      place = page.after();
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen.stream().filter(id -> id % 2 == 0).toList()).isEqualTo(stood);
  }

  @ParameterizedTest
  @EnumSource
  void should_keep_its_place_when_the_item_it_stands_on_goes(By by) {
    Slice<Long> first = page(by, false, Place.FIRST);
    List<Long> rest = sorted(by, false).subList(SIZE, 2 * SIZE);
    sql.execute("delete from item where id = ?", first.items().getLast());
    assertThat(page(by, false, first.after()).items()).isEqualTo(rest);
  }

  @Test
  void should_have_neither_page_beside_it_when_it_shows_all() {
    sql.execute("delete from item where id > 2 * ?", SIZE);
    Slice<Long> all = page(By.AMOUNT, false, Place.FIRST);
    assertThat(all.items()).hasSize(SIZE);
    assertThat(all.before()).isNull();
    assertThat(all.after()).isNull();
    assertThat(page(By.AMOUNT, false, Place.LAST)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.1", "a.one.eA", "c.1.eA", "a.1.%%%"})
  void should_refuse_a_place_nobody_gave(String code) {
    assertThatThrownBy(() -> Place.of(code)).isInstanceOf(DomainException.class);
  }

  @Test
  void should_refuse_a_place_of_another_order() {
    Place byName = Place.of(page(By.NAME, false, Place.LAST).before().code());
    assertThatThrownBy(
            () -> {
              try {
                page(By.AMOUNT, false, byName);
              } catch (SqlFaultException fault) {
                throw Keyset.refused(fault);
              }
            })
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("another order");
  }

  private List<Long> walk(
      By by, boolean descending, Place from, Function<Slice<Long>, Place> onward) {
    List<List<Long>> pages = new ArrayList<>();
    for (Place place = from; place != null; ) {
      Slice<Long> page = page(by, descending, place);
      pages.add(page.items());
      place = onward.apply(page);
    }
    if (!from.forward()) {
      Collections.reverse(pages);
    }
    return pages.stream().flatMap(List::stream).toList();
  }

  /** The place goes through its text, as in an address. */
  private Slice<Long> page(By by, boolean descending, Place place) {
    Keyset keyset = new Keyset(by, "i.id", descending, Place.of(place.code()), SIZE);
    return keyset.slice(
        sql.list(
            row -> Keyset.row(each -> each.getLong("sort_id"), row),
            "select "
                + keyset.columns()
                + " from item i where true"
                + keyset.condition()
                + keyset.limited(),
            keyset.parameters()),
        Total.exact(ITEMS));
  }

  private List<Long> sorted(By by, boolean descending) {
    Comparator<Item> order =
        switch (by) {
          case ID, SAME -> Comparator.comparing(Item::id);
          case AMOUNT -> Comparator.comparing(Item::amount).thenComparing(Item::id);
          case NAME -> Comparator.comparing(Item::name).thenComparing(Item::id);
        };
    Stream<Item> items =
        sql
            .list(
                row -> new Item(row.getLong(1), row.getBigDecimal(2), row.getString(3)),
                "select id, amount, coalesce(name, '') from item")
            .stream();
    return items.sorted(descending ? order.reversed() : order).map(Item::id).toList();
  }
}
