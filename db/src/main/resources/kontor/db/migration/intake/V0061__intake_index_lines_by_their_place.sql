-- A line of a file stands there once. The index grows at its end as a file is read; one over digests would be written
-- everywhere at once, and cost as much as the rest of the line.
drop index intake.statement_line_once;
drop index intake.statement_line_by_file;
create unique index statement_line_once on intake.statement_line (file_id, statement, line, booking_date);
