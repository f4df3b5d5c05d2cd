package kontor.web.recon;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import kontor.ejb.recon.export.CsvTable;
import kontor.ejb.recon.export.JsonTable;
import kontor.ejb.recon.export.TableWriter;
import kontor.ejb.recon.export.XlsxTable;

/** The kinds of file a whole table is handed out as. */
enum Table {
  CSV("text/csv") {
    @Override
    TableWriter on(OutputStream out, List<String> header) {
      return new CsvTable(out, header);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    TableWriter on(OutputStream out, List<String> header) {
      return new XlsxTable(out, header);
    }
  },
  JSON(MediaType.APPLICATION_JSON) {
    @Override
    TableWriter on(OutputStream out, List<String> header) {
      return new JsonTable(out, header);
    }
  };

  private final String mediaType;

  Table(String mediaType) {
    this.mediaType = mediaType;
  }

  abstract TableWriter on(OutputStream out, List<String> header) throws IOException;

  /**
   * The table asked for: by {@code ?format=}, else by the Accept header; none when a page of JSON
   * is asked for.
   */
  static Optional<Table> wanted(String format, HttpHeaders headers) {
    if (format != null) {
      return Arrays.stream(values()).filter(t -> t.name().equalsIgnoreCase(format)).findFirst();
    }
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return Optional.empty();
      }
      for (Table table : values()) {
        if (accepted.isCompatible(MediaType.valueOf(table.mediaType))) {
          return Optional.of(table);
        }
      }
    }
    return Optional.empty();
  }

  /** An answer that writes the table while it is read. */
  Response answer(String name, List<String> header, Consumer<TableWriter> rows) {
    StreamingOutput body =
        out -> {
          try (TableWriter table = on(out, header)) {
            rows.accept(table);
          }
        };
    return Response.ok(body, this == JSON ? mediaType : mediaType + suffix())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(name, name().toLowerCase(Locale.ROOT)))
        .build();
  }

  private String suffix() {
    return this == CSV ? ";charset=UTF-8" : "";
  }
}
