package kontor.web.recon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.recon.BreakActs;
import kontor.ejb.recon.BreakAttachments;
import kontor.ejb.recon.BreakBulk;
import kontor.ejb.recon.BreakChasers;
import kontor.ejb.recon.BreakHistories;
import kontor.ejb.recon.BreakHistory;
import kontor.ejb.recon.BreakLists;
import kontor.ejb.recon.BreakSettings;
import kontor.ejb.recon.BreakView;
import kontor.web.frame.NeedsPermission;
import kontor.web.frame.PageDocument;

/** Breaks of all reconciliations: the worklist, acts on one and on many, what stands beside. */
@Path("breaks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BreaksResource {

  @Inject private BreakLists lists;
  @Inject private BreakActs acts;
  @Inject private BreakBulk bulk;
  @Inject private BreakHistories histories;
  @Inject private BreakAttachments attachments;
  @Inject private BreakSettings settings;
  @Inject private BreakChasers chasers;

  /** A page as JSON; all as a table by {@code format=csv|json|xlsx} or Accept. */
  @GET
  @Produces(MediaType.WILDCARD)
  public Response list(
      @QueryParam("format") String format,
      @BeanParam BreakQuery query,
      @BeanParam Paging paging,
      @Context HttpHeaders headers) {
    var first = page(query, paging);
    return Table.wanted(format, headers)
        .map(table ->
            table.answer(
                "breaks", BreakView.WORKLIST_COLUMNS, rows -> lists.write(query.filter(), rows)))
        .orElseGet(() -> Response.ok(first, MediaType.APPLICATION_JSON).build());
  }

  private PageDocument page(BreakQuery query, Paging paging) {
    return PageDocument.of(
        lists.page(
            query.filter(),
            query.sort(),
            query.descending(),
            paging.place(),
            paging.skipped(),
            paging.size()),
        BreakDocument::of);
  }

  @GET
  @Path("{id}")
  public BreakDocument get(@PathParam("id") long id) {
    return BreakDocument.of(lists.get(id));
  }

  /** What people did with it, its labels, its attachments. */
  @GET
  @Path("{id}/history")
  public BreakHistory history(@PathParam("id") long id) {
    return histories.of(id);
  }

  /** {@code {"owner"?}}; without one, to the one who asks. */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Consumes(MediaType.WILDCARD)
  @Path("{id}/assign")
  public BreakDocument assign(@PathParam("id") long id, String body) {
    acts.assign(id, text(OptionalBody.of(body), "owner"));
    return get(id);
  }

  /** {@code {"reason", "followUp"}}. */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/pend")
  public BreakDocument pend(@PathParam("id") long id, JsonObject document) {
    JsonObject said = required(document);
    acts.pend(id, text(said, "reason"), ReconciliationsResource.date(said, "followUp"));
    return get(id);
  }

  /** {@code {"reason"}}. */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/resolve")
  public BreakDocument resolve(@PathParam("id") long id, JsonObject document) {
    acts.resolve(id, text(required(document), "reason"));
    return get(id);
  }

  /** Answers the break that is open now: the same, or one that follows a resolved one. */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Consumes(MediaType.WILDCARD)
  @Path("{id}/reopen")
  public BreakDocument reopen(@PathParam("id") long id, String body) {
    return get(acts.reopen(id, text(OptionalBody.of(body), "reason")));
  }

  /** {@code {"text"}}. */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/comments")
  public BreakHistory comment(@PathParam("id") long id, JsonObject document) {
    acts.comment(id, text(required(document), "text"));
    return history(id);
  }

  /** {@code {"label", "remove"?}}. */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("{id}/labels")
  public BreakHistory label(@PathParam("id") long id, JsonObject document) {
    JsonObject said = required(document);
    acts.label(id, text(said, "label"), !said.getBoolean("remove", false));
    return history(id);
  }

  /** The body is the file; its kind follows from the name's ending. */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Consumes(MediaType.WILDCARD)
  @Path("{id}/attachments")
  public Response attach(
      @PathParam("id") long id, @QueryParam("name") String name, InputStream body)
      throws IOException {
    attachments.add(id, name, body.readNBytes(BreakAttachments.MOST_BYTES + 1));
    return Response.status(Response.Status.CREATED).entity(history(id)).build();
  }

  /** Always a download. */
  @GET
  @Produces(MediaType.WILDCARD)
  @Path("{id}/attachments/{attachment}")
  public Response attachment(@PathParam("id") long id, @PathParam("attachment") long attachment) {
    BreakAttachments.Content content = attachments.content(id, attachment);
    String name = URLEncoder.encode(content.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content.bytes(), MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .build();
  }

  /**
   * One act on up to 500: {@code {"act": "assign|pend|resolve|label", "breaks": [ids], …}} with the
   * fields of the act. Answers how many it was done to, and which were skipped and why.
   */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("bulk")
  public BreakBulk.Outcome bulk(JsonObject document) {
    JsonObject said = required(document);
    List<Long> ids = ids(said);
    String act = text(said, "act");
    return switch (act == null ? "" : act) {
      case "assign" -> bulk.assign(ids, text(said, "owner"));
      case "pend" ->
          bulk.pend(ids, text(said, "reason"), ReconciliationsResource.date(said, "followUp"));
      case "resolve" -> bulk.resolve(ids, text(said, "reason"));
      case "label" -> bulk.label(ids, text(said, "label"));
      default -> throw DomainException.field("act", "An act is assign, pend, resolve or label.");
    };
  }

  private static List<Long> ids(JsonObject document) {
    if (!(document.get("breaks") instanceof JsonArray ids)) {
      throw DomainException.field("breaks", "A list of break ids is needed.");
    }
    return ids.stream().map(value -> ReconciliationsResource.id("breaks", value)).toList();
  }

  /** How breaks are rated and routed. */
  @GET
  @Path("settings")
  public JsonObject settings() {
    return BreakSettingsDocument.of(settings.get());
  }

  @NeedsPermission(Permission.OPERATIONS_MAKE)
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("settings")
  public JsonObject set(JsonObject document) {
    return BreakSettingsDocument.of(settings.set(BreakSettingsDocument.read(document)));
  }

  /** The names of who may own breaks, of the queues and of the labels in use. */
  @GET
  @Path("choices")
  public Map<String, List<String>> choices() {
    return Map.of(
        "owners", histories.owners(), "queues", lists.queues(), "labels", histories.labels());
  }

  /** Who is to be reminded of how many breaks. */
  @GET
  @Path("chasers")
  public List<BreakChasers.Chaser> chasers() {
    return chasers.list();
  }

  private static JsonObject required(JsonObject document) {
    if (document == null) {
      throw DomainException.rule("no-document", "The request has no document.");
    }
    return document;
  }

  private static String text(JsonObject document, String name) {
    return document.get(name) instanceof JsonString text ? text.getString() : null;
  }
}
