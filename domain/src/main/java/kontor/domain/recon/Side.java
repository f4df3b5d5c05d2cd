package kontor.domain.recon;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One of the two bodies of lines a reconciliation compares: the lines of one source. */
@Embeddable
public class Side {

  private short position;
  private int tenant;
  private String name;

  @Column(name = "source_id")
  private long sourceId;

  protected Side() {}

  /**
   * A side.
   *
   * @param position 1 or 2
   */
  public Side(int tenant, int position, String name, long sourceId) {
    this.tenant = tenant;
    this.position = (short) position;
    this.name = name;
    this.sourceId = sourceId;
  }

  public int position() {
    return position;
  }

  public String name() {
    return name;
  }

  public long sourceId() {
    return sourceId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Side side
        && side.position == position
        && side.sourceId == sourceId
        && side.name.equals(name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, sourceId, name);
  }
}
