package kontor.web.recon;

import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;

/** Settings that rules of some kinds have, as a person fills them in. */
interface RuleSettings extends Serializable {

  /** Takes what a rule's document states; what it does not state keeps its usual value. */
  void take(Written rule, SideNames sides);

  /** Says it in a rule's document, in the place of whatever stood there. */
  void addTo(JsonObjectBuilder rule, SideNames sides);
}
