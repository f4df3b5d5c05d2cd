package kontor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kontor.ejb.audit.AuditEntry;
import org.junit.jupiter.api.Test;

class AuditCsvTest {

  @Test
  void should_guard_texts_a_spreadsheet_would_calculate() {
    assertThat(AuditCsv.guarded("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    assertThat(AuditCsv.guarded("-1+1")).isEqualTo("'-1+1");
    assertThat(AuditCsv.guarded("plain")).isEqualTo("plain");
    assertThat(AuditCsv.guarded(null)).isNull();
  }

  @Test
  void should_write_one_record_an_entry() {
    var bytes = new ByteArrayOutputStream();
    try (var csv = new AuditCsv(bytes)) {
      csv.write(entry());
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8).split("\r\n"))
        .containsExactly(
            "id,at,user,action,outcome,objectType,objectId,before,after,reason,requestId,address",
            "7,2026-03-02T12:00:00Z,anna,USER_CREATED,DONE,user,bob,,\"{\"\"a\"\":1}\",,r1,::1");
  }

  private static AuditEntry entry() {
    return new AuditEntry(
        7,
        Instant.parse("2026-03-02T12:00:00Z"),
        3L,
        "anna",
        "USER_CREATED",
        "DONE",
        "user",
        "bob",
        null,
        "{\"a\":1}",
        null,
        "r1",
        "::1");
  }
}
