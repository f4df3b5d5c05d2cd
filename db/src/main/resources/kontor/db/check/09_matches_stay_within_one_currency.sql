select m.match_id from recon.match_line m
join intake.statement_line l on l.id = m.line_id and l.booking_date = m.booking_date
group by m.match_id having count(distinct l.currency) > 1
