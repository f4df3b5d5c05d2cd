-- A statement that ceases to count takes its lines off the list of open lines at the transaction's end; behind that, their
-- breaks are resolved as those of a file that is discarded are. Triggers of one event fire in the order of their names.
create function recon.resolve_breaks_of_statement() returns trigger
  language plpgsql
  as $$
begin
  update recon.break b set state = 'RESOLVED', resolved_at = clock_timestamp(), follow_up = null, version = b.version + 1,
      reason = 'The line was taken out of use.'
    from intake.statement_line l
    where l.file_id = new.file_id and l.statement = new.position and b.line_id = l.id and b.state <> 'RESOLVED'
      and not exists (select from recon.open_line o where o.line_id = l.id);
  return null;
end $$;
create constraint trigger statement_settled after update of held, superseded_by_file on intake.statement
  deferrable initially deferred for each row
  when (old.held is distinct from new.held or old.superseded_by_file is distinct from new.superseded_by_file)
  execute function recon.resolve_breaks_of_statement();
