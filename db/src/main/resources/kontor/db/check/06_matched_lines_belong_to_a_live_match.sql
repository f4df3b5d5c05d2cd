select l.line_id from recon.matched_line l
left join recon.match m on m.id = l.match_id and m.status in ('MATCHED', 'CONFIRMED')
where m.id is null
