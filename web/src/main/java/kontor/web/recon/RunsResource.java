package kontor.web.recon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kontor.domain.shared.Slice;
import kontor.ejb.recon.LineRemarkLists;
import kontor.ejb.recon.LineRemarkView;
import kontor.ejb.recon.MatchLists;
import kontor.ejb.recon.MatchView;
import kontor.ejb.recon.Runs;
import kontor.web.frame.PageDocument;

/** Runs: look at one, stop it, take its matches. */
@Path("runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RunsResource {

  @Inject private Runs runs;
  @Inject private MatchLists matches;
  @Inject private LineRemarkLists remarks;

  @GET
  @Path("{id}")
  public RunDocument get(@PathParam("id") long id) {
    return RunDocument.of(runs.get(id));
  }

  @DELETE
  @Path("{id}")
  public Response cancel(@PathParam("id") long id) {
    runs.cancel(id);
    return Response.accepted(get(id)).build();
  }

  @GET
  @Path("{id}/matches")
  @Produces(MediaType.WILDCARD)
  public Response matches(
      @PathParam("id") long id,
      @QueryParam("format") String format,
      @BeanParam Paging paging,
      @Context HttpHeaders headers) {
    Slice<MatchView> page = matches.page(id, paging.place(), paging.skipped(), paging.size());
    return Table.wanted(format, headers)
        .map(table ->
            table.answer("matches-" + id, MatchLists.COLUMNS, rows -> matches.write(id, rows)))
        .orElseGet(() ->
            Response.ok(PageDocument.of(page, MatchDocument::of), MediaType.APPLICATION_JSON)
                .build());
  }

  @GET
  @Path("{id}/remarks")
  @Produces(MediaType.WILDCARD)
  public Response remarks(
      @PathParam("id") long id,
      @QueryParam("format") String format,
      @BeanParam Paging paging,
      @Context HttpHeaders headers) {
    Slice<LineRemarkView> page = remarks.page(id, paging.place(), paging.skipped(), paging.size());
    return Table.wanted(format, headers)
        .map(table ->
            table.answer("remarks-" + id, LineRemarkLists.COLUMNS, rows -> remarks.write(id, rows)))
        .orElseGet(() ->
            Response.ok(PageDocument.of(page, LineRemarkDocument::of), MediaType.APPLICATION_JSON)
                .build());
  }
}
