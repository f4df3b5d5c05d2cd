package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kontor.ejb.intake.account.Accounts;
import kontor.ejb.intake.account.ChainKey;

/** The accounts that statements tell of, and the chain of statements of each. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

  @Inject private Accounts accounts;

  @GET
  public JsonObject list(@QueryParam("q") String text, @BeanParam PageQuery list) {
    String containing = text == null || text.isBlank() ? null : text.strip();
    return PageQuery.document(
        accounts.list(containing, list.paging().page(), list.paging().size()),
        ChainDocuments::account);
  }

  /**
   * The statements of an account, the latest first, each with what is missing before it: a page as
   * JSON, or all as CSV by {@code format=csv}.
   */
  @GET
  @Path("/{account: .+}/statements")
  @Produces({MediaType.APPLICATION_JSON, ChainCsv.TYPE})
  public Response statements(
      @PathParam("account") String account,
      @QueryParam("format") String format,
      @BeanParam ChainQuery query,
      @BeanParam PageQuery list,
      @Context HttpHeaders headers) {
    ChainKey key = accounts.key(account, query.currency(), query.kind());
    if ("csv".equals(format) || ChainCsv.isAsked(headers)) {
      StreamingOutput csv = out -> new ChainCsv(accounts, key).write(query.filter(), out);
      return Response.ok(csv, ChainCsv.TYPE + ";charset=UTF-8")
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name(key))
          .build();
    }
    return Response.ok(
            PageQuery.document(
                accounts.list(key, query.filter(), list.paging().page(), list.paging().size()),
                one -> ChainDocuments.statement(key, one)),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private static String name(ChainKey key) {
    String name = "statements-%s-%s.csv".formatted(key.account(), key.currency());
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
