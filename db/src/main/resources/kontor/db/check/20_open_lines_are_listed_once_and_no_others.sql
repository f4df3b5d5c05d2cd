select coalesce(l.id, o.line_id) from (
  select l.id from recon.file_listing g join intake.file f on f.id = g.file_id
  join intake.statement_line l on l.file_id = f.id
  where g.complete and not l.pending and f.status in ('ACCEPTED', 'PARTIAL')
    and (f.held = 0 or not exists (select from intake.statement h
      where h.file_id = l.file_id and h.position = l.statement and h.held))
    and not exists (select from recon.matched_line m where m.line_id = l.id)) l
full join (select o.line_id from recon.open_line o join recon.file_listing g on g.file_id = o.file_id
  where g.complete) o on o.line_id = l.id
where l.id is null or o.line_id is null
