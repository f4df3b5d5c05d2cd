select m.id from recon.match m
left join (select match_id, count(*) as lines from recon.match_line group by match_id) l on l.match_id = m.id
where m.status in ('MATCHED', 'CONFIRMED') and coalesce(l.lines, 0) < 2
