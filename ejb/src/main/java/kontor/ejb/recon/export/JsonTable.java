package kontor.ejb.recon.export;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** A table as a JSON array of objects; amounts are strings, so that no reader loses decimals. */
public final class JsonTable implements TableWriter {

  private final List<String> header;
  private final JsonGenerator json;

  public JsonTable(OutputStream out, List<String> header) {
    this.header = List.copyOf(header);
    this.json = Json.createGenerator(out);
    json.writeStartArray();
  }

  @Override
  public void row(List<?> cells) {
    json.writeStartObject();
    for (int i = 0; i < cells.size(); i++) {
      write(header.get(i), cells.get(i));
    }
    json.writeEnd();
  }

  private void write(String key, Object cell) {
    switch (cell) {
      case null -> json.writeNull(key);
      case Integer number -> json.write(key, number);
      case Long number -> json.write(key, number);
      case BigDecimal amount -> json.write(key, amount.toPlainString());
      default -> json.write(key, cell.toString());
    }
  }

  @Override
  public void close() {
    json.writeEnd();
    json.close();
  }
}
