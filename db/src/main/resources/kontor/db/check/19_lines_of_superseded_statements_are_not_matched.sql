select m.line_id from recon.matched_line m
join intake.statement_line l on l.id = m.line_id and l.booking_date = m.booking_date
join intake.statement s on s.file_id = l.file_id and s.position = l.statement
where s.superseded_by_file is not null
