select c.reject_id from intake.correction c
join intake.reject r on r.id = c.reject_id
left join intake.statement_line l on l.id = c.line_id and l.booking_date = c.booking_date
where r.file_id <> c.file_id
  or c.kind = 'CORRECTED'
    and (l.file_id, l.statement, l.line) is distinct from (r.file_id, r.statement, r.line)
