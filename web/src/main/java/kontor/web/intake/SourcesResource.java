package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Page;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.Lines;
import kontor.ejb.intake.SourceView;
import kontor.ejb.intake.Sources;
import kontor.ejb.intake.UploadBrokenException;
import kontor.ejb.intake.UploadTooLargeException;
import kontor.ejb.intake.Uploads;
import kontor.web.frame.IdempotentUploads;
import kontor.web.frame.NeedsPermission;
import kontor.web.frame.Problems;
import kontor.web.frame.Refused;

/** Sources, the files sent to them, and their lines. */
@Path("/sources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {

  @Inject private Sources sources;
  @Inject private Uploads uploads;
  @Inject private Lines lines;

  @Inject private IdempotentUploads once;

  @Context private UriInfo uri;
  @Context private HttpServletRequest request;

  @GET
  public JsonObject list() {
    List<SourceView> all = sources.list();
    return PageQuery.document(Page.of(all, all.size()), Documents::source);
  }

  @GET
  @Path("/{code}")
  public JsonObject get(@PathParam("code") String code) {
    return Documents.source(sources.get(code));
  }

  @NeedsPermission(Permission.INTAKE_WORK)
  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonObject put(@PathParam("code") String code, JsonObject document) {
    return Documents.source(sources.put(code, SourceDocument.read(present(document))));
  }

  private static JsonObject present(JsonObject document) {
    if (document == null) {
      throw DomainException.rule("no-document", "The request has no document.");
    }
    return document;
  }

  /** The body is the file's bytes, whatever its type says; they are read while they arrive. */
  @POST
  @Path("/{code}/files")
  @Consumes(MediaType.WILDCARD)
  public Response upload(
      @PathParam("code") String code,
      @QueryParam("name") String name,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) String contentLength,
      InputStream bytes) {
    return received(bytes, body -> uploads.receive(code, name, length(contentLength), body));
  }

  /** A repeated Idempotency-Key is looked at before anything else. */
  private Response received(InputStream bytes, Function<InputStream, FileView> receive) {
    try {
      return once.answer(request, bytes, body -> answer(receive.apply(body)));
    } catch (UploadTooLargeException large) {
      throw new Refused(Problems.tooLarge(large.getMessage()), large);
    } catch (UploadBrokenException broken) {
      throw new Refused(Problems.brokenOff(broken.getMessage()), broken);
    }
  }

  private static long length(String contentLength) {
    return contentLength == null ? -1 : Long.parseLong(contentLength.strip());
  }

  private Response answer(FileView file) {
    var location = uri.getBaseUriBuilder().path("files").path(Long.toString(file.id())).build();
    boolean finished = file.status().isFinal();
    return Response.status(finished ? Response.Status.CREATED : Response.Status.ACCEPTED)
        .location(location)
        .entity(Documents.file(file))
        .build();
  }

  @GET
  @Path("/{code}/lines")
  public JsonObject lines(
      @PathParam("code") String code, @BeanParam LineQuery query, @BeanParam PageQuery list) {
    return PageQuery.document(
        lines.list(
            code, query.filter(), list.place(), list.paging().offset(), list.paging().size()),
        Documents::line);
  }

  /** Lines of streams and other systems, as a JSON array. */
  @POST
  @Path("/{code}/lines")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response post(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) String contentLength,
      InputStream json) {
    return received(json, body -> uploads.post(code, length(contentLength), body));
  }
}
