-- Whether an equal line stands in an earlier file is found out once, when a file was read to its end, and noted apart: the
-- lines themselves are written once and stay as they came.
alter table intake.file add column first_day date, add column last_day date;
comment on column intake.file.first_day is 'earliest booking date of its lines';
comment on column intake.file.last_day is 'latest booking date of its lines';

create table intake.repeated_line (
  line_id bigint not null,
  tenant integer not null,
  constraint repeated_line_pk primary key (line_id)
);
call shared.isolate('intake.repeated_line');
grant select, insert on intake.repeated_line to ${app};

alter table intake.statement_line no force row level security;
alter table intake.repeated_line no force row level security;
alter table intake.file no force row level security;
insert into intake.repeated_line (line_id, tenant) select l.id, l.tenant from intake.statement_line l where l.repeated;
update intake.file f set first_day = d.first_day, last_day = d.last_day
  from (select file_id, min(booking_date) as first_day, max(booking_date) as last_day from intake.statement_line group by file_id) d
  where d.file_id = f.id;
alter table intake.statement_line force row level security;
alter table intake.repeated_line force row level security;
alter table intake.file force row level security;

alter table intake.statement_line drop column repeated;
