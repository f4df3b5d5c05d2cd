select m.line_id from recon.matched_line m
left join intake.statement_line l on l.id = m.line_id and l.booking_date = m.booking_date
where l.id is null
