select f.id from intake.file f
left join (select file_id, count(*) as held from intake.statement where held group by file_id) s on s.file_id = f.id
where f.held <> coalesce(s.held, 0) or f.held > 0 and f.status = 'ACCEPTED'
