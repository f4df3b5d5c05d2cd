create schema by_hand
--
create table by_hand.line (
  id bigint generated always as identity, side smallint not null, external_id text not null, booking_date date not null,
  value_date date, amount numeric(19, 4) not null, currency char(3) not null, reference text, counterparty text,
  description text, primary key (id, booking_date), unique (side, external_id, booking_date)
) partition by range (booking_date)
--
create table by_hand.line_2026_01 partition of by_hand.line for values from ('2026-01-01') to ('2026-02-01')
--
create table by_hand.line_2026_02 partition of by_hand.line for values from ('2026-02-01') to ('2026-03-01')
--
create table by_hand.line_2026_03 partition of by_hand.line for values from ('2026-03-01') to ('2026-04-01')
--
create table by_hand.line_default partition of by_hand.line default
--
create index on by_hand.line (side, reference)
--
create table by_hand.match (
  id bigint generated always as identity primary key, rule smallint not null, confidence real not null)
--
create table by_hand.match_line (
  match_id bigint not null, side smallint not null, line_id bigint not null, primary key (line_id))
--
alter table by_hand.line alter side set default 1
--
copy bank
--
alter table by_hand.line alter side set default 2
--
copy ledger
--
analyze by_hand.line
--
create temporary table hit as
  select row_number() over () as match_id, a.id as a_id, b.id as b_id
  from by_hand.line a
  join by_hand.line b on b.reference = a.reference and b.amount = a.amount and b.currency = a.currency
  where a.side = 1 and b.side = 2 and a.reference <> ''
--
insert into by_hand.match (rule, confidence) select 1, 1.0 from hit
--
insert into by_hand.match_line
  select match_id, 1, a_id from hit union all select match_id, 2, b_id from hit
--
select count(*) from by_hand.line l where not exists (select 1 from by_hand.match_line m where m.line_id = l.id)
