select l.id from intake.statement_line l
left join intake.file f on f.id = l.file_id and f.source_id = l.source_id
where f.id is null
