-- The planner takes the figures of the months it reads, not those of the whole: without them it expects a line where there
-- are a million. The months of a file, the latest thirteen at most, are sampled with it, each by a tenth of what is usual.
-- What somebody else is sampling is left to them.
drop function intake.refresh_line_statistics();
create function intake.refresh_line_statistics(of_file bigint) returns void
  language plpgsql security definer set search_path = pg_catalog set default_statistics_target = 30
  as $$
declare
  sampled record;
begin
  if not pg_try_advisory_xact_lock(hashtext('intake.refresh_line_statistics')) then
    return;
  end if;
  for sampled in
    select c.relname as name from intake.file f
      cross join lateral generate_series(date_trunc('month', f.first_day), f.last_day, interval '1 month') month
      join pg_class c on c.relnamespace = 'intake'::regnamespace and c.relname = 'statement_line_' || to_char(month, 'YYYY_MM')
      where f.id = of_file order by 1 desc limit 13
  loop
    execute format('analyze (skip_locked) intake.%I (tenant, pending, booking_date, source_id, file_id, amount, currency, reference_key)', sampled.name);
  end loop;
  analyze (skip_locked) only intake.statement_line (tenant, pending, booking_date, source_id, file_id, amount, currency, reference_key);
end $$;
revoke all on function intake.refresh_line_statistics(bigint) from public;
grant execute on function intake.refresh_line_statistics(bigint) to ${app};
