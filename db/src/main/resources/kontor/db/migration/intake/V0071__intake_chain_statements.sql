-- How a statement stands to the others of its account, currency and kind of source, found out when its file was read.
alter table intake.statement
  add column first_day date,
  add column last_day date,
  add column finding text,
  add constraint statement_finding check (finding in
    ('FIRST', 'CONTINUES', 'GAP', 'OVERLAP', 'LATE', 'REISSUED', 'DUPLICATE')),
  add constraint statement_days_in_order check (first_day <= last_day),
  add constraint statement_days_together check ((first_day is null) = (last_day is null));
comment on column intake.statement.first_day is 'earliest booking date of its booked lines';
comment on column intake.statement.last_day is 'latest booking date of its booked lines';

create index statement_chain on intake.statement (tenant, account, currency, last_day) where account is not null;
create index statement_by_number on intake.statement (tenant, account, currency, number)
  where account is not null and number is not null;

alter table intake.statement_line no force row level security;
alter table intake.statement no force row level security;
update intake.statement s set first_day = d.first_day, last_day = d.last_day
  from (select file_id, statement, min(booking_date) as first_day, max(booking_date) as last_day
    from intake.statement_line where not pending group by file_id, statement) d
  where d.file_id = s.file_id and d.statement = s.position;
alter table intake.statement force row level security;
alter table intake.statement_line force row level security;
