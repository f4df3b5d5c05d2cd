select s.file_id from intake.statement s
join intake.file f on f.id = s.file_id and f.status in ('ACCEPTED', 'PARTIAL')
left join (select file_id, statement, count(*) as lines from intake.statement_line group by file_id, statement) l
  on l.file_id = s.file_id and l.statement = s.position
where s.lines <> coalesce(l.lines, 0)
