select s.file_id from intake.statement s
join intake.file f on f.id = s.file_id
where s.accepted_by = f.received_by
