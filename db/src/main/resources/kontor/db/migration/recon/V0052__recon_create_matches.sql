-- Matches and who is in them. Live membership has a unique key on the line: the database itself refuses a second match.
create sequence recon.match_id as bigint;
grant usage on sequence recon.match_id to ${app};

create table recon.match (
  id bigint not null default nextval('recon.match_id'),
  tenant integer not null,
  reconciliation_id bigint not null,
  run_id bigint,
  rule_set_id bigint,
  rule text not null,
  status text not null,
  confidence smallint not null,
  reason text,
  made_by bigint,
  made_at timestamptz not null default now(),
  decided_by bigint,
  decided_at timestamptz,
  version integer not null default 0,
  constraint match_pk primary key (id),
  constraint match_status check (status in ('MATCHED', 'SUGGESTED', 'CONFIRMED', 'REJECTED', 'UNDONE')),
  constraint match_confidence_is_per_cent check (confidence between 0 and 100)
);
create index match_by_status on recon.match (reconciliation_id, status, id);
create index match_by_run on recon.match (run_id, id);
call shared.isolate('recon.match');
grant select, insert, update on recon.match to ${app};

-- MATCHED and CONFIRMED only.
create table recon.matched_line (
  line_id bigint not null,
  tenant integer not null,
  match_id bigint not null,
  side smallint not null,
  booking_date date not null,
  constraint matched_line_pk primary key (line_id)
);
create index matched_line_by_match on recon.matched_line (match_id);
call shared.isolate('recon.matched_line');
grant select, insert, delete on recon.matched_line to ${app};

-- SUGGESTED only; suggestions may share lines, and confirming one drops the others.
create table recon.suggested_line (
  match_id bigint not null,
  line_id bigint not null,
  tenant integer not null,
  side smallint not null,
  booking_date date not null,
  constraint suggested_line_pk primary key (match_id, line_id)
);
create index suggested_line_by_line on recon.suggested_line (line_id);
call shared.isolate('recon.suggested_line');
grant select, insert, delete on recon.suggested_line to ${app};

-- The lines of matches that were rejected or undone: history, and what is not made again.
create table recon.past_line (
  match_id bigint not null,
  line_id bigint not null,
  tenant integer not null,
  side smallint not null,
  booking_date date not null,
  constraint past_line_pk primary key (match_id, line_id)
);
create index past_line_by_line on recon.past_line (line_id);
call shared.isolate('recon.past_line');
grant select, insert on recon.past_line to ${app};
