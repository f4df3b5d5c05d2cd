select f.id from intake.file f
left join (select file_id, count(*) as lines from intake.statement_line group by file_id) l on l.file_id = f.id
where f.status in ('ACCEPTED', 'PARTIAL', 'DISCARDED') and f.lines <> coalesce(l.lines, 0)
   or f.status = 'REJECTED' and coalesce(l.lines, 0) > 0
