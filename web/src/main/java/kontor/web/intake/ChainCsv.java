package kontor.web.intake;

import static kontor.web.intake.Documents.amount;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontor.domain.intake.StatementGap;
import kontor.ejb.intake.account.Accounts;
import kontor.ejb.intake.account.ChainFilter;
import kontor.ejb.intake.account.ChainKey;
import kontor.ejb.intake.account.ChainPage;
import kontor.ejb.intake.account.ChainPlace;
import kontor.ejb.intake.account.ChainedView;

/** Writes the chain of an account as CSV, the latest first, page by page. */
final class ChainCsv {

  static final String TYPE = "text/csv";

  private static final int PAGE = 1_000;
  private static final String HEADER =
      "account,currency,kind,number,firstDay,lastDay,opening,credits,debits,closing,lines,finding,"
          + "held,supersededBy,missingFrom,missingTo,missing,file,position,fileName\r\n";

  private final Accounts accounts;
  private final ChainKey key;

  ChainCsv(Accounts accounts, ChainKey key) {
    this.accounts = accounts;
    this.key = key;
  }

  /** Whether a program prefers CSV to JSON. */
  static boolean isAsked(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .filter(type -> !type.isWildcardType())
        .findFirst()
        .filter(type -> type.isCompatible(MediaType.valueOf(TYPE)))
        .isPresent();
  }

  void write(ChainFilter filter, OutputStream target) throws IOException {
    Writer csv = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    csv.write(HEADER);
    ChainPlace place = null;
    ChainPage page;
    do {
      page = accounts.older(key, filter, place, PAGE);
      for (ChainedView statement : page.statements()) {
        csv.write(row(statement));
        place = statement.place();
      }
    } while (page.older());
    csv.flush();
  }

  private String row(ChainedView one) {
    StatementGap gap = one.gapBefore();
    Stream<Object> cells =
        Stream.of(
            RejectsCsv.cell(key.account()),
            key.currency(),
            key.kind(),
            RejectsCsv.cell(one.number()),
            one.firstDay(),
            one.place().lastDay(),
            figure(amount(one.opening(), key.currency())),
            figure(amount(one.credits(), key.currency())),
            figure(amount(one.debits(), key.currency())),
            figure(amount(one.closing(), key.currency())),
            one.lines(),
            figure(one.finding()),
            one.held(),
            figure(one.supersededBy()),
            figure(gap == null ? null : gap.from()),
            figure(gap == null ? null : gap.to()),
            figure(gap == null ? null : amount(gap.difference(), key.currency())),
            one.place().file(),
            one.place().position(),
            RejectsCsv.cell(one.fileName()));
    return cells.map(Object::toString).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String figure(Object value) {
    return Objects.toString(value, "");
  }
}
