select m.id from recon.match m
left join recon.suggested_line s on s.match_id = m.id
left join recon.matched_line l on l.line_id = s.line_id
where m.status = 'SUGGESTED' and (s.line_id is null or l.line_id is not null)
