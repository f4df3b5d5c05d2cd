-- A match of one line of each side names both itself, so that its lines are found by its own key. Only the lines of other
-- matches are found by an index, and a million pairs write one index less.
alter table recon.match
  add column first_line bigint,
  add column first_date date,
  add column second_line bigint,
  add column second_date date,
  add constraint match_pair_is_whole check (num_nulls(first_line, first_date, second_line, second_date) in (0, 4));
comment on column recon.match.first_line is 'the line of the first side, where a live match has one line of each; booked on first_date';
comment on column recon.match.second_line is 'the line of the second side, where a live match has one line of each; booked on second_date';

alter table recon.matched_line add column grouped boolean not null default true;
comment on column recon.matched_line.grouped is 'found by its match; otherwise the match names it as one of its pair';

alter table recon.match no force row level security;
alter table recon.matched_line no force row level security;
with pair as (
  select match_id, max(line_id) filter (where side = 1) as first_line, max(booking_date) filter (where side = 1) as first_date,
    max(line_id) filter (where side = 2) as second_line, max(booking_date) filter (where side = 2) as second_date
  from recon.matched_line group by match_id
  having count(*) filter (where side = 1) = 1 and count(*) filter (where side = 2) = 1 and count(*) = 2),
named as (
  update recon.match m set first_line = p.first_line, first_date = p.first_date,
      second_line = p.second_line, second_date = p.second_date
    from pair p where m.id = p.match_id and m.status = 'MATCHED' returning m.id)
update recon.matched_line l set grouped = false from named n where l.match_id = n.id;
alter table recon.matched_line force row level security;
alter table recon.match force row level security;

-- Only while it lives: the lines of a match that was taken apart are history.
alter table recon.match add constraint match_pair_while_live
  check (first_line is null or status in ('MATCHED', 'CONFIRMED'));

drop index recon.matched_line_by_match;
create index matched_line_of_group on recon.matched_line (match_id) where grouped;

-- The lines of live matches, found by their match.
create view recon.match_line with (security_invoker = true) as
  select id as match_id, first_line as line_id, tenant, 1::smallint as side, first_date as booking_date
    from recon.match where first_line is not null
  union all
  select id, second_line, tenant, 2::smallint, second_date from recon.match where second_line is not null
  union all
  select match_id, line_id, tenant, side, booking_date from recon.matched_line where grouped;
grant select on recon.match_line to ${app};

create or replace function recon.refresh_match_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
begin
  if pg_try_advisory_xact_lock(hashtext('recon.refresh_match_statistics')) then
    analyze recon.match (id, reconciliation_id, run_id, status, first_line, second_line), recon.matched_line (line_id, match_id, grouped),
      recon.suggested_line (line_id, match_id);
  end if;
end $$;
