package kontor.web.recon;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kontor.ejb.recon.BreakSettings.Queue;

/** A queue of breaks as a person fills it in. */
public class QueueForm implements Serializable {

  private static final long serialVersionUID = 1;

  private String name = "";
  private String was = "";
  private String members = "";

  static QueueForm of(Queue queue) {
    QueueForm form = new QueueForm();
    form.name = queue.name();
    form.was = queue.name();
    form.members = String.join(", ", queue.members());
    return form;
  }

  Queue asQueue() {
    List<String> names =
        Arrays.stream(members.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    return new Queue(name, names);
  }

  /** What it was called when somebody last looked at it. */
  String was() {
    return was;
  }

  /** Its name has been seen. */
  void settle() {
    was = name;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getMembers() {
    return members;
  }

  public void setMembers(String members) {
    this.members = members == null ? "" : members;
  }
}
