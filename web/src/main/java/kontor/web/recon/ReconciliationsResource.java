package kontor.web.recon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.domain.shared.Slice;
import kontor.ejb.recon.BreakView;
import kontor.ejb.recon.Breaks;
import kontor.ejb.recon.MatchBulk;
import kontor.ejb.recon.Matches;
import kontor.ejb.recon.Reconciliations;
import kontor.ejb.recon.Runs;
import kontor.web.frame.NeedsPermission;
import kontor.web.frame.PageDocument;

/** Reconciliations, their rule sets, runs, breaks and matches by hand. */
@Path("reconciliations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReconciliationsResource {

  @Inject private Reconciliations reconciliations;
  @Inject private Runs runs;
  @Inject private Breaks breaks;
  @Inject private Matches matches;
  @Inject private MatchBulk bulk;

  @GET
  public PageDocument list() {
    List<ReconciliationDocument> all =
        reconciliations.list().stream().map(ReconciliationDocument::of).toList();
    return PageDocument.of(all, all.size());
  }

  @GET
  @Path("{code}")
  public ReconciliationDocument get(@PathParam("code") String code) {
    return ReconciliationDocument.of(reconciliations.get(code));
  }

  @NeedsPermission(Permission.RECON_WORK)
  @PUT
  @Path("{code}")
  public Response define(
      @PathParam("code") String code, JsonObject document, @Context UriInfo address) {
    boolean fresh = reconciliations.define(DefineReconciliationReader.read(code, document));
    var answer = fresh ? Response.created(address.getAbsolutePath()) : Response.ok();
    return answer.entity(get(code)).build();
  }

  @POST
  @Path("{code}/rule-sets/{version}/activation")
  @Consumes(MediaType.WILDCARD)
  public ReconciliationDocument activate(
      @PathParam("code") String code, @PathParam("version") int version) {
    reconciliations.activate(code, version);
    return get(code);
  }

  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Path("{code}/runs")
  @Consumes(MediaType.WILDCARD)
  public Response run(@PathParam("code") String code, String body, @Context UriInfo address) {
    JsonObject document = OptionalBody.of(body);
    long id = runs.request(code, date(document, "from"), date(document, "to"));
    return Response.accepted(Map.of("id", id))
        .location(address.getBaseUriBuilder().path("runs").path(Long.toString(id)).build())
        .build();
  }

  static LocalDate date(JsonObject document, String key) {
    if (!document.containsKey(key) || document.isNull(key)) {
      return null;
    }
    try {
      return LocalDate.parse(((JsonString) document.get(key)).getString());
    } catch (DateTimeParseException | ClassCastException unreadable) {
      throw DomainException.field(key, "A date like 2026-01-31 is needed.");
    }
  }

  @GET
  @Path("{code}/runs")
  public PageDocument runs(@PathParam("code") String code, @BeanParam Paging paging) {
    String known = reconciliations.get(code).code();
    List<RunDocument> page =
        runs.list(known, paging.page(), paging.size()).stream().map(RunDocument::of).toList();
    return PageDocument.of(page, runs.count(known));
  }

  @GET
  @Path("{code}/breaks")
  @Produces(MediaType.WILDCARD)
  public Response breaks(
      @PathParam("code") String code,
      @QueryParam("format") String format,
      @BeanParam Paging paging,
      @Context HttpHeaders headers) {
    Slice<BreakView> page = breaks.page(code, paging.place(), paging.skipped(), paging.size());
    return Table.wanted(format, headers)
        .map(table ->
            table.answer("breaks-" + code, BreakView.COLUMNS, rows -> breaks.write(code, rows)))
        .orElseGet(() ->
            Response.ok(PageDocument.of(page, BreakDocument::of), MediaType.APPLICATION_JSON)
                .build());
  }

  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Path("{code}/matches")
  public Response matchByHand(
      @PathParam("code") String code, JsonObject document, @Context UriInfo address) {
    long id = matches.byHand(code, ids(document, "lines"), reason(document));
    return Response.created(
            address.getBaseUriBuilder().path("matches").path(Long.toString(id)).build())
        .entity(MatchDocument.of(matches.get(id)))
        .build();
  }

  /** Says yes to many suggestions in one act; what cannot be confirmed is named and left. */
  @NeedsPermission(Permission.RECON_WORK)
  @POST
  @Path("{code}/confirmations")
  public JsonObject confirm(@PathParam("code") String code, JsonObject document) {
    MatchBulk.Outcome outcome = bulk.confirm(code, ids(document, "matches"));
    JsonArrayBuilder skipped = Json.createArrayBuilder();
    outcome
        .skipped()
        .forEach(one ->
            skipped.add(
                Json.createObjectBuilder().add("match", one.id()).add("reason", one.reason())));
    return Json.createObjectBuilder()
        .add("confirmed", Json.createArrayBuilder(outcome.confirmed()))
        .add("skipped", skipped)
        .build();
  }

  static String reason(JsonObject document) {
    return document == null || !(document.get("reason") instanceof JsonString reason)
        ? null
        : reason.getString();
  }

  static List<Long> ids(JsonObject document, String field) {
    if (document == null || !(document.get(field) instanceof JsonArray ids)) {
      throw DomainException.field(field, "A list of ids is needed.");
    }
    return ids.stream().map(value -> id(field, value)).toList();
  }

  static long id(String field, JsonValue value) {
    try {
      return switch (value) {
        case JsonNumber number -> number.longValueExact();
        case JsonString text -> Long.parseLong(text.getString());
        default -> throw new NumberFormatException();
      };
    } catch (ArithmeticException | NumberFormatException unreadable) {
      throw DomainException.field(field, "%s is no id.".formatted(value));
    }
  }
}
