-- Breaks are made off the list of open lines, right after a million of them may have been listed: the planner is told first.
create or replace function recon.refresh_break_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
begin
  if pg_try_advisory_xact_lock(hashtext('recon.refresh_break_statistics')) then
    analyze recon.open_line (line_id, source_id, file_id, booking_date, amount_rank, reference, currency),
      recon.break (id, line_id, reconciliation_id, due_at, state, owner_id, queue, type);
  end if;
end $$;
