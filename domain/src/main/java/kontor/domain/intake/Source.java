package kontor.domain.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.regex.Pattern;
import kontor.domain.shared.DomainException;

/**
 * Where files come from. What it is like stands in its versions; a file keeps the version it was
 * read with.
 */
@Entity
@Table(schema = "intake", name = "source")
public class Source {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private int tenant;

  private String code;

  @Column(name = "current_version")
  private int currentVersion;

  @Version private int version;

  protected Source() {}

  /** A source with its first version. */
  public Source(int tenant, String code) {
    this.tenant = tenant;
    this.code = checked(code);
    this.currentVersion = 1;
  }

  /** A new version becomes the current one. */
  public int changed() {
    currentVersion++;
    return currentVersion;
  }

  public Long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public int currentVersion() {
    return currentVersion;
  }

  private static String checked(String code) {
    if (!CODE.matcher(code).matches()) {
      throw DomainException.field(
          "code",
          "A code has 1 to 64 letters, digits, dots, dashes or underscores and begins with a letter"
              + " or digit.");
    }
    return code;
  }
}
