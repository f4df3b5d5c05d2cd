-- Answers already given to a write with an Idempotency-Key: the same key and body answers as the first time.
create table shared.idempotency_key (
  tenant integer not null,
  user_id bigint not null,
  key text not null,
  route text not null,
  body_sha256 bytea,
  status integer,
  headers text,
  body bytea,
  created_at timestamptz not null default now(),
  constraint idempotency_key_pk primary key (tenant, user_id, key),
  constraint idempotency_key_length check (length(key) between 1 and 200)
);
call shared.isolate('shared.idempotency_key');
grant select, insert, update, delete on shared.idempotency_key to ${app};
