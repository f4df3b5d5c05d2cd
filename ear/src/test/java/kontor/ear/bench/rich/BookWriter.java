package kontor.ear.bench.rich;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes one file in the order of booking dates, within a day in any order, and says in the truth
 * which row came of which case. Ids are the rows' numbers, so that they say nothing of the cases.
 */
final class BookWriter implements Closeable {

  private static final String HEADER =
      "id,booking_date,value_date,amount,currency,reference,counterparty,description\n";

  private record Entry(Draft line, int number, Kind kind) {}

  private final TreeMap<LocalDate, List<Entry>> days = new TreeMap<>();
  private final BufferedWriter file;
  private final Writer truth;
  private final String letter;
  private final Dice dice;
  private int rows;

  BookWriter(Path file, Writer truth, String letter, Dice dice) throws IOException {
    this.file = Files.newBufferedWriter(file);
    this.truth = truth;
    this.letter = letter;
    this.dice = dice;
    this.file.write(HEADER);
  }

  void add(List<Draft> lines, int number, Kind kind) {
    for (Draft line : lines) {
      days.computeIfAbsent(line.booked(), fresh -> new ArrayList<>())
          .add(new Entry(line, number, kind));
    }
  }

  /** Writes what is booked before a day. */
  void writeBefore(LocalDate day) throws IOException {
    while (!days.isEmpty() && days.firstKey().isBefore(day)) {
      List<Entry> entries = days.pollFirstEntry().getValue();
      Collections.shuffle(entries, dice.random());
      for (Entry entry : entries) {
        write(entry);
      }
    }
  }

  private void write(Entry entry) throws IOException {
    String id = letter + ++rows;
    file.write(entry.line().row(id) + "\n");
    truth.write(id + "," + entry.number() + "," + entry.kind() + "\n");
  }

  int rows() {
    return rows + days.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public void close() throws IOException {
    writeBefore(LocalDate.MAX);
    file.close();
  }
}
