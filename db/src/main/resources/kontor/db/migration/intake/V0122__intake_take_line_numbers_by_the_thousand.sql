-- A line's number costs as much as a column when it is taken one by one. A connection takes a thousand and keeps what is left;
-- numbers tell lines apart, and nothing reads an order out of them.
alter sequence intake.statement_line_id cache 1000;
