package kontor.ejb.intake.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kontor.domain.intake.StorageLimits;
import kontor.ejb.shared.Sql;

/** The limits and their use as one row; the usual ones where nobody set any. */
@ApplicationScoped
class StorageRows {

  @Inject private Sql sql;

  StorageView get() {
    return sql.first(
            row ->
                new StorageView(
                    row.getInt("retention_days"),
                    row.getObject("quota_bytes", Long.class),
                    row.getLong("used_bytes"),
                    row.getLong("files"),
                    row.getInt("version")),
            """
            select coalesce(l.retention_days, ?) as retention_days, l.quota_bytes,
              coalesce(l.version, 0) as version, u.used_bytes, u.files
            from (select coalesce(sum(size_bytes), 0) as used_bytes, count(*) as files
              from intake.file where chunks > 0 and bytes_of is null) u
            left join intake.storage_limits l on true
            """,
            StorageLimits.USUAL_RETENTION_DAYS)
        .orElseThrow();
  }
}
