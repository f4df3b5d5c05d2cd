select f.id from intake.file f
left join (select file_id, count(*) as lines from intake.statement_line where pending group by file_id) l on l.file_id = f.id
where f.status in ('ACCEPTED', 'PARTIAL', 'DISCARDED') and f.pending <> coalesce(l.lines, 0)
