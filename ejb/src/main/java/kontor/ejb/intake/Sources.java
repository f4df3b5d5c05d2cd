package kontor.ejb.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kontor.domain.intake.Format;
import kontor.domain.intake.Source;
import kontor.domain.intake.SourceVersion;
import kontor.domain.security.Permission;
import kontor.domain.shared.DomainException;
import kontor.ejb.intake.format.StatementReaders;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.AuditRecord;
import kontor.ejb.shared.AuditTrail;
import kontor.ejb.shared.Tenanted;

/** The sources of a bank; each change is a new version. */
@Stateless
@Tenanted
public class Sources {

  private static final String UNIQUE_VIOLATION = "23505";

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @Inject private SourceRows rows;
  @Inject private AuditTrail audit;

  /** The formats a source may have whose files can be read. */
  @RolesAllowed(Permission.INTAKE_READ)
  public List<Format> formats() {
    return Arrays.stream(Format.values())
        .filter(format -> StatementReaders.of(format).isPresent())
        .toList();
  }

  @RolesAllowed(Permission.INTAKE_READ)
  public List<SourceView> list() {
    return rows.all();
  }

  @RolesAllowed(Permission.INTAKE_READ)
  public SourceView get(String code) {
    return rows.require(code);
  }

  /** Makes the source, or a new version of it where the values differ from the current one's. */
  @RolesAllowed(Permission.INTAKE_WORK)
  public SourceView put(String code, DefineSource values) {
    SourceVersion wanted = values.asVersion();
    Optional<Source> source = locked(code);
    if (source.isPresent()) {
      change(source.get(), wanted);
    } else {
      create(code, wanted);
    }
    return rows.require(code);
  }

  private Optional<Source> locked(String code) {
    return entities
        .createQuery("select s from Source s where s.code = :code", Source.class)
        .setParameter("code", code)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private void create(String code, SourceVersion values) {
    Source source = new Source(Acting.required().tenant(), code);
    try {
      entities.persist(source);
      entities.flush();
    } catch (PersistenceException fault) {
      throw isUniqueViolation(fault) ? madeMeanwhile(code) : fault;
    }
    addVersion(source, values);
    audit.done(AuditRecord.of("SOURCE_MADE", "source", code).with(null, document(values)));
  }

  private static boolean isUniqueViolation(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static DomainException madeMeanwhile(String code) {
    return DomainException.conflict(
        "source-exists", "Somebody made the source %s just now.".formatted(code));
  }

  private void change(Source source, SourceVersion values) {
    SourceVersion before = rows.require(source.code()).values();
    if (before.equals(values)) {
      return;
    }
    source.changed();
    entities.flush();
    addVersion(source, values);
    audit.done(
        AuditRecord.of("SOURCE_CHANGED", "source", source.code())
            .with(document(before), document(values)));
  }

  private void addVersion(Source source, SourceVersion values) {
    int tenant = Acting.required().tenant();
    rows.addVersion(
        source.id(), source.currentVersion(), tenant, values, Acting.required().userId());
  }

  private static JsonObject document(SourceVersion values) {
    JsonObjectBuilder document = Json.createObjectBuilder();
    document.add("name", values.name());
    document.add("kind", values.kind().name());
    document.add("format", values.format().name());
    put(document, "account", values.account());
    put(document, "currency", values.currency());
    put(document, "timeZone", values.timeZone());
    document.add("delivery", values.delivery().name());
    if (values.mapping() != null) {
      document.add("mapping", MappingDocument.write(values.mapping()));
    }
    return document.build();
  }

  private static void put(JsonObjectBuilder document, String name, String value) {
    if (value != null) {
      document.add(name, value);
    }
  }
}
