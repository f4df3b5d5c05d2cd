select min(l.id) from intake.statement_line l
join intake.file f on f.id = l.file_id and f.status in ('ACCEPTED', 'PARTIAL') and f.superseded = 0
join intake.source_version v on v.source_id = f.source_id and v.number = f.source_version and v.delivery = 'CUMULATIVE'
group by f.source_id, l.content_digest, l.occurrence, l.pending
having count(*) > 1
