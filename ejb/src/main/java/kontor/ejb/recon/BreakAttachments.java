package kontor.ejb.recon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Sql;
import kontor.ejb.shared.Tenanted;

/**
 * Files kept with breaks: at most 5 MiB each and twenty to a break, of kinds people read as papers.
 * Their type follows from the name's ending alone, and they are only ever handed out as downloads.
 */
@Stateless
@Tenanted
public class BreakAttachments {

  /** The most bytes of one. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  private static final int MOST_OF_A_BREAK = 20;
  private static final int LONGEST_NAME = 255;

  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "txt", "text/plain",
          "csv", "text/csv",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "eml", "message/rfc822");

  /** The bytes of one with its name. */
  public record Content(String name, String mediaType, byte[] bytes) {}

  @Inject private Sql sql;
  @Inject private Memberships memberships;
  @Inject private BreakDiary diary;
  @Inject private AuditTrail audit;
  @Inject private Clock clock;

  /**
   * Keeps a file with a break.
   *
   * @return the attachment's id
   */
  @RolesAllowed(Permission.RECON_WORK)
  public long add(long id, String fileName, byte[] bytes) {
    String name = name(fileName);
    String type = type(name);
    requireSize(bytes);
    hold(id);
    long attachment =
        sql.first(
                row -> row.getLong(1),
                "insert into recon.break_attachment (tenant, break_id, name, media_type,"
                    + " size_bytes, sha256, by_user, at, bytes) values (?, ?, ?, ?, ?, sha256(?),"
                    + " ?, ?, ?) returning id",
                Acting.required().tenant(),
                id,
                name,
                type,
                bytes.length,
                bytes,
                Acting.required().userId(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                bytes)
            .orElseThrow();
    diary.note(id, "ATTACHED", name);
    audit.done(
        AuditRecord.of("BREAK_ATTACHED", "break", id)
            .with(
                null,
                Json.createObjectBuilder()
                    .add("attachment", attachment)
                    .add("name", name)
                    .add("bytes", bytes.length)
                    .build()));
    return attachment;
  }

  private static String name(String fileName) {
    String bare = fileName == null ? "" : fileName.strip();
    String name = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
    boolean plain = name.chars().noneMatch(c -> Character.isISOControl(c) || c == '"');
    if (name.isEmpty() || name.length() > LONGEST_NAME || !plain) {
      throw DomainException.field("name", "A file name of at most 255 plain characters is needed.");
    }
    return name;
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.get(ending);
    if (type == null) {
      throw DomainException.field(
          "name", "Attachments are pdf, png, jpg, txt, csv, xlsx, docx or eml files.");
    }
    return type;
  }

  private static void requireSize(byte[] bytes) {
    if (bytes.length == 0) {
      throw DomainException.field("body", "The file is empty.");
    }
    if (bytes.length > MOST_BYTES) {
      throw new DomainException(
          DomainException.Kind.TOO_LARGE,
          "too-large",
          "An attachment has at most 5 MiB.",
          Map.of());
    }
  }

  /** The break's row, so that its attachments are counted one after the other. */
  private void hold(long id) {
    long reconciliation =
        sql.first(
                row -> row.getLong(1),
                "select reconciliation_id from recon.break where id = ? for no key update",
                id)
            .orElseThrow(() -> DomainException.notFound("break", id));
    memberships.require(reconciliation);
    long there =
        sql.first(
                row -> row.getLong(1),
                "select count(*) from recon.break_attachment where break_id = ?",
                id)
            .orElseThrow();
    if (there >= MOST_OF_A_BREAK) {
      throw DomainException.conflict("too-many-attachments", "A break has at most 20 attachments.");
    }
  }

  /** One of them with its bytes. */
  @RolesAllowed(Permission.RECON_READ)
  public Content content(long id, long attachment) {
    return sql.first(
            row -> new Content(row.getString(1), row.getString(2), row.getBytes(3)),
            "select name, media_type, bytes from recon.break_attachment where break_id = ?"
                + " and id = ?",
            id,
            attachment)
        .orElseThrow(() -> DomainException.notFound("attachment", attachment));
  }
}
