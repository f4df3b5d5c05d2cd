select f.id from intake.file f
where f.status in ('ACCEPTED', 'PARTIAL')
  and f.rejected <> (select count(*) from intake.reject r
    left join intake.correction c on c.reject_id = r.id
    where r.file_id = f.id and c.reject_id is null)
