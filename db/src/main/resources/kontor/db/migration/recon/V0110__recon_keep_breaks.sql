-- Breaks: one for each open line of a reconciliation's latest completed run, made behind the run. What it is about never
-- changes; what people do with it does. No enforced foreign keys to lines and reconciliations: a million are made at once,
-- and the checks in kontor/db/check prove what a key would have refused.
create sequence recon.break_id as bigint;
grant usage on sequence recon.break_id to ${app};

create table recon.break (
  id bigint not null default nextval('recon.break_id'),
  tenant integer not null,
  reconciliation_id bigint not null,
  line_id bigint not null,
  booking_date date not null,
  side smallint not null,
  source_id bigint not null,
  amount numeric(19, 4) not null,
  amount_rank bigint not null generated always as (recon.amount_rank(amount)) stored,
  currency text collate "C" not null,
  type text collate "C" not null,
  severity smallint not null,
  rated_in text collate "C" not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  follows bigint,
  state text collate "C" not null default 'OPEN',
  queue text collate "C" not null,
  owner_id bigint,
  follow_up date,
  reason text,
  resolved_at timestamptz,
  resolved_by bigint,
  match_id bigint,
  version integer not null default 0,
  constraint break_pk primary key (id),
  constraint break_type check
    (type in ('UNMATCHED', 'ONE_SIDED', 'AMOUNT', 'CURRENCY', 'DATE', 'DUPLICATE', 'FEE', 'MISSING')),
  constraint break_severity check (severity between 1 and 4),
  constraint break_state check (state in ('OPEN', 'ASSIGNED', 'PENDING', 'RESOLVED')),
  constraint break_assigned_to_somebody check (state <> 'ASSIGNED' or owner_id is not null),
  constraint break_open_is_nobodys check (state <> 'OPEN' or owner_id is null),
  constraint break_pending_says_why_and_until check ((state = 'PENDING') = (follow_up is not null) and (state <> 'PENDING' or reason is not null)),
  constraint break_resolved_at_a_time check ((state = 'RESOLVED') = (resolved_at is not null)),
  constraint break_resolved_with_a_reason check (state <> 'RESOLVED' or reason is not null or match_id is not null),
  constraint break_reason_is_short check (length(reason) <= 1000)
);
comment on column recon.break.severity is 'by the amount, 1 is the gravest; age only raises it, which is worked out when it is read';
comment on column recon.break.rated_in is 'the currency in which the amount was held against the thresholds: the bank''s, or without a rate the line''s own';
comment on column recon.break.follows is 'the resolved break of the same line that was opened again as this one';
comment on column recon.break.reason is 'why it is pending, or why it was resolved; null where a match resolved it';

create unique index break_of_line on recon.break (line_id, reconciliation_id) where state <> 'RESOLVED';
create index break_of_line_ever on recon.break (line_id);
create index break_by_due on recon.break (tenant, due_at, id) where state <> 'RESOLVED';
create index break_by_reconciliation on recon.break (reconciliation_id, due_at, id) where state <> 'RESOLVED';
create index break_by_owner on recon.break (owner_id, due_at, id) where state <> 'RESOLVED' and owner_id is not null;
create index break_resolved on recon.break (tenant, due_at, id) where state = 'RESOLVED';
create index break_by_amount on recon.break (tenant, amount_rank, id) where state <> 'RESOLVED';
call shared.isolate('recon.break');
grant select, insert on recon.break to ${app};
grant update (state, queue, owner_id, follow_up, reason, resolved_at, resolved_by, match_id, version) on recon.break to ${app};

-- Up to which completed run the breaks of a reconciliation are made.
create table recon.break_making (
  reconciliation_id bigint not null,
  tenant integer not null,
  run_id bigint not null,
  constraint break_making_pk primary key (reconciliation_id),
  constraint break_making_of_reconciliation foreign key (reconciliation_id) references recon.reconciliation (id)
);
call shared.isolate('recon.break_making');
grant select, insert, update on recon.break_making to ${app};

-- What people did with a break, one row per act; what the house did stands on the break itself.
create table recon.break_act (
  id bigint generated always as identity,
  tenant integer not null,
  break_id bigint not null,
  act text not null,
  by_user bigint not null,
  at timestamptz not null,
  words text,
  constraint break_act_pk primary key (id),
  constraint break_act_words_are_short check (length(words) <= 2000)
);
create index break_act_of_break on recon.break_act (break_id, id);
call shared.isolate('recon.break_act');
grant select, insert on recon.break_act to ${app};

create table recon.break_label (
  break_id bigint not null,
  label text collate "C" not null,
  tenant integer not null,
  constraint break_label_pk primary key (break_id, label),
  constraint break_label_form check (length(label) between 1 and 40)
);
create index break_label_by_label on recon.break_label (label, break_id);
call shared.isolate('recon.break_label');
grant select, insert, delete on recon.break_label to ${app};

create table recon.break_attachment (
  id bigint generated always as identity,
  tenant integer not null,
  break_id bigint not null,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  sha256 bytea not null,
  by_user bigint not null,
  at timestamptz not null,
  bytes bytea not null,
  constraint break_attachment_pk primary key (id),
  constraint break_attachment_is_whole check (octet_length(bytes) = size_bytes and sha256 = sha256(bytes)),
  constraint break_attachment_is_small check (size_bytes between 1 and 5242880),
  constraint break_attachment_name check (length(name) between 1 and 255)
);
alter table recon.break_attachment alter column bytes set storage external;
create index break_attachment_of_break on recon.break_attachment (break_id, id);
call shared.isolate('recon.break_attachment');
grant select, insert on recon.break_attachment to ${app};

-- Tells the planner about many new breaks, for the role that may not analyze by itself.
create function recon.refresh_break_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
begin
  if pg_try_advisory_xact_lock(hashtext('recon.refresh_break_statistics')) then
    analyze recon.break;
  end if;
end $$;
revoke all on function recon.refresh_break_statistics() from public;
grant execute on function recon.refresh_break_statistics() to ${app};
