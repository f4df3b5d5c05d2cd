select f.id from intake.file f
left join (select file_id, count(*) as superseded from intake.statement where superseded_by_file is not null group by file_id) s
  on s.file_id = f.id
where f.superseded <> coalesce(s.superseded, 0)
