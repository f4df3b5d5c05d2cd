select min(l.id) from intake.statement_line l
group by l.file_id, l.content_digest
having count(*) <> max(l.occurrence) or count(*) <> count(distinct l.occurrence)
