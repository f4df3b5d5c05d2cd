package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kontor.domain.intake.FileStatus;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.FileFilter;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.Files;
import kontor.ejb.intake.LineFilter;
import kontor.ejb.intake.LineSort;
import kontor.web.frame.NeedsPermission;
import kontor.web.frame.Paging;

/** The files that arrived. */
@Path("/files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

  private static final String TEXT_CSV = "text/csv";

  @Inject private Files files;

  @Context private HttpHeaders headers;

  @GET
  public JsonObject list(
      @QueryParam("source") String source,
      @QueryParam("status") String status,
      @BeanParam PageQuery list) {
    FileStatus wanted =
        status == null || status.isBlank()
            ? null
            : LineQuery.constant("status", status, FileStatus.class);
    return PageQuery.document(
        files.list(new FileFilter(source, wanted), list.paging().page(), list.paging().size()),
        Documents::file);
  }

  @GET
  @Path("/{id}")
  public JsonObject get(@PathParam("id") long id) {
    return Documents.file(files.get(id));
  }

  /** Discards: kept, excluded from reconciliations. */
  @DELETE
  @Path("/{id}")
  public JsonObject discard(@PathParam("id") long id) {
    return Documents.file(files.discard(id));
  }

  /**
   * One page as JSON, or all as text/csv, asked for by Accept or {@code format=csv}; {@code
   * format=rows}: the open ones with their columns, to be corrected and sent back.
   */
  @GET
  @Path("/{id}/rejects")
  @Produces({MediaType.APPLICATION_JSON, TEXT_CSV})
  public Response rejects(
      @PathParam("id") long id, @QueryParam("format") String format, @BeanParam PageQuery list) {
    if ("rows".equals(format)) {
      files.get(id);
      StreamingOutput rows = target -> new RejectedRowsCsv(files).write(id, target);
      return download(rows, TEXT_CSV + ";charset=UTF-8", "rejected-rows-" + id + ".csv");
    }
    if ("csv".equals(format) || asksForCsv()) {
      FileView file = files.get(id);
      StreamingOutput csv = target -> new RejectsCsv(files).write(id, target);
      return download(csv, TEXT_CSV + ";charset=UTF-8", "rejects-" + file.id() + ".csv");
    }
    return Response.ok(
            PageQuery.document(
                files.rejects(id, list.paging().page(), list.paging().size()), Documents::reject),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private boolean asksForCsv() {
    return headers.getAcceptableMediaTypes().stream()
        .filter(type -> !type.isWildcardType())
        .findFirst()
        .filter(type -> type.isCompatible(MediaType.valueOf(TEXT_CSV)))
        .isPresent();
  }

  @GET
  @Path("/{id}/lines")
  public JsonObject lines(@PathParam("id") long id, @BeanParam PageQuery list) {
    Paging paging = list.paging();
    return PageQuery.document(
        files.lines(
            id, LineFilter.ALL, LineSort.LINE, false, list.place(), paging.offset(), paging.size()),
        Documents::line);
  }

  /** The bytes as they came. */
  @GET
  @Path("/{id}/content")
  @Produces(MediaType.WILDCARD)
  public Response content(@PathParam("id") long id) {
    FileView file = files.get(id);
    files.content(id, 0);
    StreamingOutput bytes = target -> writeContent(id, target);
    return download(bytes, MediaType.APPLICATION_OCTET_STREAM, file.name());
  }

  private void writeContent(long id, OutputStream target) throws IOException {
    int position = 0;
    for (byte[] chunk = files.content(id, position);
        chunk != null;
        chunk = files.content(id, position)) {
      target.write(chunk);
      position++;
    }
  }

  private static Response download(StreamingOutput bytes, String type, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(bytes, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
        .build();
  }

  /** Accepts a statement that does not tie, with a reason. */
  @NeedsPermission(Permission.STATEMENT_ACCEPT)
  @POST
  @Path("/{id}/statements/{position}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response accept(
      @PathParam("id") long id, @PathParam("position") int position, JsonObject document) {
    files.acceptStatement(id, position, reason(document));
    return Response.noContent().build();
  }

  /** The reason a person gives. */
  static String reason(JsonObject document) {
    if (document == null
        || !(document.get("reason") instanceof JsonString reason)
        || reason.getString().isBlank()) {
      throw DomainException.field("reason", "A reason is needed.");
    }
    return reason.getString().strip();
  }
}
