select k.file_id from intake.known_lines k
join intake.file f on f.id = k.file_id and f.status in ('RECEIVED', 'READING', 'ACCEPTED', 'PARTIAL')
join intake.file e on e.id = k.earlier_file_id
where e.status not in ('ACCEPTED', 'PARTIAL')
union all
select f.id from intake.file f
left join (select file_id, sum(lines) as lines from intake.known_lines group by file_id) k on k.file_id = f.id
where f.known <> coalesce(k.lines, 0)
