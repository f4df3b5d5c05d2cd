select f.id from intake.file f
where f.status in ('ACCEPTED', 'PARTIAL')
  and f.rejected <> (select count(distinct r.line) from intake.reject r where r.file_id = f.id)
