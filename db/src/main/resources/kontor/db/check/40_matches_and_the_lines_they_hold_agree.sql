select coalesce(h.match_id, m.match_id) from (select match_id, line_id, side, booking_date from recon.matched_line) h
full join recon.match_line m on m.match_id = h.match_id and m.line_id = h.line_id
where h.line_id is null or m.line_id is null or h.side <> m.side or h.booking_date <> m.booking_date
