-- The lines of a match stand beside each other, because they were written together: ranges of the table find them, and
-- cost next to nothing when a million are written. Values that later fill holes are kept apart within a range.
drop index recon.matched_line_by_match;
create index matched_line_by_match on recon.matched_line
  using brin (match_id int8_minmax_multi_ops) with (pages_per_range = 32, autosummarize = on);

create or replace function recon.refresh_match_statistics() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
begin
  if pg_try_advisory_xact_lock(hashtext('recon.refresh_match_statistics')) then
    perform brin_summarize_new_values('recon.matched_line_by_match'::regclass);
    analyze recon.match (id, reconciliation_id, run_id, status), recon.matched_line (line_id, match_id), recon.suggested_line (line_id, match_id);
  end if;
end $$;
