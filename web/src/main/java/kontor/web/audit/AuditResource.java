package kontor.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import kontor.ejb.audit.AuditEntries;
import kontor.ejb.audit.AuditFilter;
import kontor.ejb.audit.AuditPage;
import kontor.web.frame.PageDocument;
import kontor.web.frame.Paging;

/** The trail, newest first; everybody sees of it what they may. */
@Path("/audit")
@RequestScoped
public class AuditResource {

  private static final String CSV = "text/csv";

  @Inject private AuditEntries entries;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response list(@BeanParam AuditQuery query, @QueryParam("format") String format) {
    return "csv".equals(format) ? export(query) : Response.ok(page(query)).build();
  }

  private PageDocument page(AuditQuery query) {
    Paging paging = new Paging(query.page(), query.size());
    AuditPage found =
        query.before() == null
            ? entries.numbered(query.filter(), paging.page(), paging.size())
            : entries.page(query.filter(), query.before(), paging.size());
    return PageDocument.of(
        found.items().stream().map(AuditDocument::of).toList(), found.total(), found.estimated());
  }

  @GET
  @Produces(CSV)
  public Response export(@BeanParam AuditQuery query) {
    AuditFilter filter = query.filter();
    StreamingOutput rows = target -> write(filter, target);
    return Response.ok(rows, CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
        .build();
  }

  private void write(AuditFilter filter, OutputStream target) {
    try (var csv = new AuditCsv(target)) {
      entries.export(filter, csv::write);
    }
  }
}
