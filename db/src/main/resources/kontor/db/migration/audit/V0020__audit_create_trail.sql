-- What was done and what was refused: append-only for everybody, the owner included.
create schema audit;
grant usage on schema audit to ${app};

create table audit.entry (
  id bigint generated always as identity,
  tenant integer not null,
  at timestamptz not null default clock_timestamp(),
  user_id bigint,
  username text not null,
  action text not null,
  outcome text not null,
  object_type text,
  object_id text,
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  address text,
  constraint audit_entry_pk primary key (id),
  constraint audit_entry_outcome check (outcome in ('DONE', 'REFUSED'))
);
create index audit_entry_by_time on audit.entry (tenant, id desc);
create index audit_entry_by_user on audit.entry (tenant, user_id, id desc);
create index audit_entry_by_object on audit.entry (tenant, object_type, object_id, id desc);
call shared.isolate('audit.entry');
grant select, insert on audit.entry to ${app};

create function audit.refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'The audit trail is append-only: % is refused.', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger entry_is_append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger entry_is_never_truncated before truncate on audit.entry
  for each statement execute function audit.refuse_change();
