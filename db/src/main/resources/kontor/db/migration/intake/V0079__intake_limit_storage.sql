-- What a bank keeps of its files: how long their bytes, and how many bytes in all. A file whose bytes are gone keeps its
-- name, digest and lines. From now on the chunks a file says are those that are kept.
create table intake.storage_limits (
  tenant integer not null,
  retention_days integer not null,
  quota_bytes bigint,
  version integer not null default 0,
  constraint storage_limits_pk primary key (tenant),
  constraint storage_limits_of_tenant foreign key (tenant) references shared.tenant (id),
  constraint storage_limits_retention_in_days check (retention_days between 1 and 36500),
  constraint storage_limits_quota_positive check (quota_bytes > 0)
);
call shared.isolate('intake.storage_limits');
grant select, insert, update on intake.storage_limits to ${app};
comment on column intake.storage_limits.quota_bytes is 'null: as many as come';

alter table intake.file
  add column bytes_removed_at timestamptz,
  add column removed_after_days integer,
  add constraint file_bytes_removed_after_days check (num_nulls(bytes_removed_at, removed_after_days) in (0, 2));
comment on column intake.file.chunks is 'how many chunks of its bytes are kept';
comment on column intake.file.bytes_removed_at is 'when the removal of its bytes began; metadata, digest and lines stay';
comment on column intake.file.removed_after_days is 'the retention at that time';

alter table intake.file no force row level security;
alter table intake.file_chunk no force row level security;
update intake.file f set chunks = 0
  where chunks > 0 and not exists (select from intake.file_chunk c where c.file_id = coalesce(f.bytes_of, f.id));
alter table intake.file_chunk force row level security;
alter table intake.file force row level security;

create index file_with_bytes on intake.file (tenant, received_at) include (size_bytes)
  where chunks > 0 and bytes_of is null;
create index file_by_bytes on intake.file (bytes_of) where bytes_of is not null;
