-- Tells the planner about many new matches at once: until autovacuum looked, pages of matches would be planned for a few.
create function recon.refresh_match_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
begin
  if pg_try_advisory_xact_lock(hashtext('recon.refresh_match_statistics')) then
    analyze recon.match (id, reconciliation_id, run_id, status), recon.matched_line (line_id, match_id), recon.suggested_line (line_id, match_id);
  end if;
end $$;
revoke all on function recon.refresh_match_statistics() from public;
grant execute on function recon.refresh_match_statistics() to ${app};
