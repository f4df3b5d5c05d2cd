select s.file_id from intake.statement s
join intake.statement n on n.file_id = s.superseded_by_file and n.position = s.superseded_by_position
join intake.file f on f.id = n.file_id
where f.status not in ('ACCEPTED', 'PARTIAL') or n.held and n.superseded_by_file is null
