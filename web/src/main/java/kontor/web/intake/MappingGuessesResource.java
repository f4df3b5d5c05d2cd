package kontor.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import kontor.domain.intake.guess.MappingDraft;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.MappingDocument;
import kontor.ejb.intake.MappingGuesses;

/** Proposes a mapping for the first bytes of a file. */
@Path("/mapping-guesses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MappingGuessesResource {

  @Inject private MappingGuesses guesses;

  /** The body is the beginning of a file; more than is looked at does no harm. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public JsonObject guess(@QueryParam("name") String name, byte[] firstBytes) {
    MappingDraft draft = guesses.guess(guesses.sample(new ByteArrayInputStream(firstBytes)), name);
    JsonObjectBuilder document = Json.createObjectBuilder();
    addMapping(document, draft);
    return document
        .add("header", Json.createArrayBuilder(draft.headerCells()))
        .add("rows", rows(draft))
        .add("questions", Json.createArrayBuilder(draft.questions()))
        .build();
  }

  /** Null while something needed is open; the questions say what. */
  private static void addMapping(JsonObjectBuilder document, MappingDraft draft) {
    try {
      document.add("mapping", MappingDocument.write(draft.asMapping()));
    } catch (DomainException open) {
      document.addNull("mapping");
    }
  }

  private static JsonArrayBuilder rows(MappingDraft draft) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    draft.sampleRows().forEach(row -> rows.add(Json.createArrayBuilder(row)));
    return rows;
  }
}
