-- A rejected row is kept cell by cell beside its reason, so that a person can correct it; what it was stays as it came. A
-- reject is settled once: by a corrected row, which became a line of the same file, or by a reason why it is none.
alter table intake.reject
  add column statement integer not null default 1,
  add column original jsonb;
comment on column intake.reject.statement is 'the statement of the file it stands in, counted from 1';
comment on column intake.reject.original is 'the row cell by cell; null where its format has no columns or it is too long';

create table intake.correction (
  reject_id bigint not null,
  tenant integer not null,
  file_id bigint not null,
  kind text not null,
  corrected jsonb,
  line_id bigint,
  booking_date date,
  reason text,
  made_by bigint not null,
  made_at timestamptz not null default clock_timestamp(),
  constraint correction_pk primary key (reject_id),
  constraint correction_of_reject foreign key (reject_id) references intake.reject (id),
  constraint correction_of_file foreign key (file_id) references intake.file (id),
  constraint correction_kind check (kind in ('CORRECTED', 'DISMISSED')),
  constraint correction_makes_a_line check (kind <> 'CORRECTED' or num_nulls(corrected, line_id, booking_date) = 0),
  constraint correction_says_why_not check (kind <> 'DISMISSED'
    or coalesce(btrim(reason), '') <> '' and num_nonnulls(corrected, line_id, booking_date) = 0)
);
comment on column intake.correction.line_id is 'the line the corrected row became; null for a row that is none';
create index correction_by_file on intake.correction (file_id);
create unique index correction_by_line on intake.correction (line_id) where line_id is not null;
call shared.isolate('intake.correction');
grant select, insert on intake.correction to ${app};
