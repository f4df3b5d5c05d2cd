select coalesce(l.line_id, o.line_id) from (
  select l.line_id from recon.file_listing g join recon.left_open l on l.file_id = g.file_id where g.complete) l
full join (select o.line_id from recon.open_line o left join recon.file_listing g on g.file_id = o.file_id
  where g.complete is distinct from false) o on o.line_id = l.line_id
where l.line_id is null or o.line_id is null
