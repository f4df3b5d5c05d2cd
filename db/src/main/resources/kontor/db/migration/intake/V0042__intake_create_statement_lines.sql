-- Lines, immutable facts, by month of booking date. Their state is derived elsewhere and never written here.
-- No enforced foreign keys: at volume a check per line costs more than the line. The application can neither change nor
-- delete a line, and the read-only checks in kontor/db/check prove what a key would have refused.
create sequence intake.statement_line_id as bigint;
grant usage on sequence intake.statement_line_id to ${app};

create table intake.statement_line (
  id bigint not null default nextval('intake.statement_line_id'),
  tenant integer not null,
  source_id bigint not null,
  file_id bigint not null,
  statement integer not null default 1,
  line integer not null,
  booking_date date not null,
  value_date date,
  amount numeric(19, 4) not null,
  currency text collate "C" not null,
  external_id text collate "C" not null,
  reference text,
  counterparty text,
  account text,
  description text,
  status text,
  fee numeric(19, 4),
  balance numeric(19, 4),
  pending boolean not null default false,
  repeated boolean not null default false,
  occurrence integer not null,
  content_digest uuid not null,
  reference_key text collate "C",
  counterparty_key text collate "C",
  constraint statement_line_pk primary key (id, booking_date),
  constraint statement_line_currency_is_iso check (length(currency) = 3),
  constraint statement_line_occurrence_from_one check (occurrence >= 1)
) partition by range (booking_date);
comment on column intake.statement_line.amount is 'positive: the balance of the account rises';
comment on column intake.statement_line.line is 'the line in the file, counted from 1, header included';
comment on column intake.statement_line.occurrence is 'n-th line with the same content within its file';
comment on column intake.statement_line.content_digest is 'first 16 bytes of SHA-256 over the fields that make two lines identical';
comment on column intake.statement_line.repeated is 'an equal line stands in an earlier file of the source; kept, and shown';

-- A line of a file once, and equal lines of a source found by the same key.
create unique index statement_line_once on intake.statement_line
  (source_id, content_digest, occurrence, file_id, booking_date);
create index statement_line_by_file on intake.statement_line (file_id, line);
call shared.isolate('intake.statement_line');
grant select, insert on intake.statement_line to ${app};

create table intake.statement_line_default partition of intake.statement_line default;

-- Makes the partitions of months ahead, counted from a month, and moves what waits in the default partition into them.
create function intake.make_months(first_month date, months integer) returns integer
  language plpgsql security definer set search_path = pg_catalog
  as $$
declare
  month date;
  name text;
  made integer := 0;
begin
  if months not between 1 and 240 then
    raise exception 'Between 1 and 240 months can be made at once, not %.', months using errcode = 'invalid_parameter_value';
  end if;
  perform pg_advisory_xact_lock(hashtext('intake.make_months'));
  for month in
    select (date_trunc('month', first_month) + n * interval '1 month')::date from generate_series(0, months - 1) n
  loop
    name := format('statement_line_%s', to_char(month, 'YYYY_MM'));
    continue when to_regclass(format('intake.%I', name)) is not null;
    execute format('create table intake.%I (like intake.statement_line including defaults including constraints)', name);
    execute format(
      'with moved as (delete from intake.statement_line_default where booking_date >= %L and booking_date < %L returning *)'
      ' insert into intake.%I select * from moved', month, (month + interval '1 month')::date, name);
    execute format('alter table intake.statement_line attach partition intake.%I for values from (%L) to (%L)',
      name, month, (month + interval '1 month')::date);
    made := made + 1;
  end loop;
  return made;
end $$;
revoke all on function intake.make_months(date, integer) from public;
grant execute on function intake.make_months(date, integer) to ${app};
select intake.make_months('2025-01-01', 36);

-- Takes back the lines of a file whose upload or reading never ended; a file that was accepted keeps its lines for ever.
create function intake.forget_unaccepted_lines(unaccepted bigint) returns integer
  language plpgsql security definer set search_path = pg_catalog
  as $$
declare
  forgotten integer;
begin
  if not exists (select from intake.file f where f.id = unaccepted and f.status in ('RECEIVED', 'READING')) then
    raise exception 'Only the lines of a file that is still being read can be taken back.' using errcode = 'check_violation';
  end if;
  delete from intake.statement_line l where l.file_id = unaccepted;
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function intake.forget_unaccepted_lines(bigint) from public;
grant execute on function intake.forget_unaccepted_lines(bigint) to ${app};

-- How many lines of a file wait for their month; the default partition itself is granted to nobody.
create function intake.lines_outside_months(of_file bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog
  as $$
    select count(*) from intake.statement_line_default l
    where l.file_id = of_file and l.tenant = shared.current_tenant()
  $$;
revoke all on function intake.lines_outside_months(bigint) from public;
grant execute on function intake.lines_outside_months(bigint) to ${app};

-- Tells the planner about many new lines, for the role that may not analyze by itself.
create function intake.refresh_line_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
begin
  if pg_try_advisory_xact_lock(hashtext('intake.refresh_line_statistics')) then
    analyze intake.statement_line (booking_date, source_id, file_id, amount, currency, reference_key);
  end if;
end $$;
revoke all on function intake.refresh_line_statistics() from public;
grant execute on function intake.refresh_line_statistics() to ${app};
