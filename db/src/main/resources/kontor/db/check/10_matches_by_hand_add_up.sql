select m.id from recon.match m
join recon.match_line d on d.match_id = m.id
join intake.statement_line l on l.id = d.line_id and l.booking_date = d.booking_date
where m.rule = 'hand' and m.status = 'CONFIRMED'
group by m.id having sum(case d.side when 1 then l.amount else -l.amount end) <> 0
