package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import kontor.ejb.shared.Sql;

/** What the trail keeps of a match: its status and its lines. */
@ApplicationScoped
class MatchStates {

  @Inject private Sql sql;

  JsonObject of(String status, long match) {
    var lines = Json.createArrayBuilder();
    sql.list(
            row -> row.getLong(1),
            "select line_id from " + MatchReader.MEMBERS + " x where match_id = ? order by 1",
            match)
        .forEach(lines::add);
    return Json.createObjectBuilder().add("status", status).add("lines", lines).build();
  }
}
