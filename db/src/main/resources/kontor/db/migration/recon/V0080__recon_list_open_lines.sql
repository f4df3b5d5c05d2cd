-- The open lines of each source, in the orders in which people look at them. Line and match stay the facts; this list is
-- made from them, file by file, and kept in step by whoever makes or undoes matches.
create function recon.amount_rank(amount numeric) returns bigint
  language sql immutable parallel safe
  as $$ select (greatest(least(amount, 922337203685477), -922337203685477) * 10000)::bigint $$;
comment on function recon.amount_rank(numeric) is
  'ten-thousandths, for order and ranges: comparisons of bigint may use an index beneath row-level security';

create table recon.open_line (
  line_id bigint not null,
  tenant integer not null,
  source_id bigint not null,
  file_id bigint not null,
  booking_date date not null,
  amount numeric(19, 4) not null,
  amount_rank bigint not null generated always as (recon.amount_rank(amount)) stored,
  currency text collate "C" not null,
  party text collate "C" not null,
  reference text collate "C" not null,
  words text collate "C" not null,
  constraint open_line_pk primary key (line_id),
  constraint open_line_heads_are_short check (length(party) <= 60 and length(reference) <= 60)
);
comment on column recon.open_line.party is 'first 60 characters of who is named, else of what for, in small letters';
comment on column recon.open_line.reference is 'first 60 characters, in small letters';
comment on column recon.open_line.words is 'what a search looks into, in small letters';

create table recon.open_total (
  source_id bigint not null,
  currency text collate "C" not null,
  tenant integer not null,
  lines bigint not null,
  amount numeric not null,
  constraint open_total_pk primary key (source_id, currency),
  constraint open_total_of_source foreign key (source_id) references intake.source (id),
  constraint open_total_not_negative check (lines >= 0)
);
comment on table recon.open_total is 'how many open lines of a source are listed, and what they come to';

create table recon.file_listing (
  file_id bigint not null,
  tenant integer not null,
  statement integer not null default 0,
  line integer not null default 0,
  complete boolean not null default false,
  constraint file_listing_pk primary key (file_id),
  constraint file_listing_of_file foreign key (file_id) references intake.file (id)
);
comment on table recon.file_listing is 'how far the open lines of a file are listed: up to this line of this statement';

-- What belongs on the list, read from the facts: booked lines in use that no match holds.
create view recon.left_open with (security_invoker = true) as
  select l.id as line_id, l.tenant, l.source_id, l.file_id, l.statement, l.line, l.booking_date, l.amount,
    recon.amount_rank(l.amount) as amount_rank, l.currency,
    left(lower(coalesce(nullif(l.counterparty, ''), nullif(l.description, ''), l.external_id)), 60) as party,
    left(lower(coalesce(l.reference, '')), 60) as reference,
    lower(concat_ws(chr(10), l.reference, l.counterparty, l.description, l.external_id)) as words
  from intake.statement_line l join intake.file f on f.id = l.file_id
  where not l.pending and f.status in ('ACCEPTED', 'PARTIAL')
    and (f.held + f.superseded = 0 or not exists (select from intake.statement h
      where h.file_id = l.file_id and h.position = l.statement and (h.held or h.superseded_by_file is not null)))
    and not exists (select from recon.matched_line m where m.line_id = l.id);
grant select on recon.left_open to ${app};

alter table intake.statement_line no force row level security;
alter table intake.statement no force row level security;
alter table intake.file no force row level security;
alter table recon.matched_line no force row level security;
insert into recon.open_line (line_id, tenant, source_id, file_id, booking_date, amount, currency, party, reference, words)
  select line_id, tenant, source_id, file_id, booking_date, amount, currency, party, reference, words from recon.left_open;
insert into recon.open_total (source_id, currency, tenant, lines, amount)
  select source_id, currency, tenant, count(*), sum(amount) from recon.open_line group by 1, 2, 3;
insert into recon.file_listing (file_id, tenant, complete)
  select f.id, f.tenant, true from intake.file f where f.status in ('ACCEPTED', 'PARTIAL');
alter table recon.matched_line force row level security;
alter table intake.file force row level security;
alter table intake.statement force row level security;
alter table intake.statement_line force row level security;

create index open_line_by_date on recon.open_line (source_id, booking_date, line_id);
create index open_line_by_amount on recon.open_line (source_id, amount_rank, line_id);
create index open_line_by_party on recon.open_line (source_id, party, line_id);
create index open_line_by_reference on recon.open_line (source_id, reference, line_id);

call shared.isolate('recon.open_line');
call shared.isolate('recon.open_total');
call shared.isolate('recon.file_listing');
grant select, insert, delete on recon.open_line to ${app};
grant select, insert, update on recon.open_total to ${app};
grant select, insert, update, delete on recon.file_listing to ${app};

-- The totals follow the list, whoever changes it.
create function recon.count_listed() returns trigger
  language plpgsql
  as $$
begin
  insert into recon.open_total as t (source_id, currency, tenant, lines, amount)
    select source_id, currency, tenant, count(*), sum(amount) from listed group by 1, 2, 3 order by 1, 2
    on conflict (source_id, currency) do update set lines = t.lines + excluded.lines, amount = t.amount + excluded.amount;
  return null;
end $$;
create trigger open_line_counted after insert on recon.open_line
  referencing new table as listed for each statement execute function recon.count_listed();

create function recon.discount_unlisted() returns trigger
  language plpgsql
  as $$
begin
  perform from recon.open_total t where (t.source_id, t.currency) in (select source_id, currency from unlisted)
    order by t.source_id, t.currency for update;
  update recon.open_total t set lines = t.lines - less.lines, amount = t.amount - less.amount
    from (select source_id, currency, count(*) as lines, sum(amount) as amount from unlisted group by 1, 2) less
    where t.source_id = less.source_id and t.currency = less.currency;
  return null;
end $$;
create trigger open_line_discounted after delete on recon.open_line
  referencing old table as unlisted for each statement execute function recon.discount_unlisted();

-- A statement that begins or ceases to count takes its lines with it, at the transaction's end, when all is known of it.
-- The lines of a file that is not listed yet are found as they are when it is.
create function recon.list_statement() returns trigger
  language plpgsql
  as $$
begin
  if exists (select from recon.file_listing where file_id = new.file_id) then
    delete from recon.open_line o using intake.statement_line l
      where l.file_id = new.file_id and l.statement = new.position and o.line_id = l.id;
    insert into recon.open_line (line_id, tenant, source_id, file_id, booking_date, amount, currency, party, reference, words)
      select line_id, tenant, source_id, file_id, booking_date, amount, currency, party, reference, words
      from recon.left_open where file_id = new.file_id and statement = new.position
      on conflict (line_id) do nothing;
  end if;
  return null;
end $$;
create constraint trigger statement_listed after update of held, superseded_by_file on intake.statement
  deferrable initially deferred for each row
  when (old.held is distinct from new.held or old.superseded_by_file is distinct from new.superseded_by_file)
  execute function recon.list_statement();
