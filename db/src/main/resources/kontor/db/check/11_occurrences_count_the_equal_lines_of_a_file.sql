select min(l.id) from intake.statement_line l
join intake.file f on f.id = l.file_id and f.known = 0
group by l.file_id, l.content_digest
having count(*) <> max(l.occurrence) or count(*) <> count(distinct l.occurrence)
