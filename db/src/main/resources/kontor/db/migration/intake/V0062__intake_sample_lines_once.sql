-- The planner needs to know how lines spread over files and sources; the months' own figures come with autovacuum.
create or replace function intake.refresh_line_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
begin
  if pg_try_advisory_xact_lock(hashtext('intake.refresh_line_statistics')) then
    analyze only intake.statement_line (booking_date, source_id, file_id, amount, currency, reference_key);
  end if;
end $$;
