-- A source says whether its files go on where the last one ended, or tell again what stood in the ones before. What a cumulative
-- file tells again is known and not loaded a second time; which files it is known from is kept, so that none of them can go alone.
alter table intake.source_version
  add column delivery text not null default 'CONSECUTIVE',
  add constraint source_version_delivery check (delivery in ('CONSECUTIVE', 'CUMULATIVE'));

alter table intake.file
  add column known integer not null default 0,
  add constraint file_known_not_negative check (known >= 0);
comment on column intake.file.known is 'lines that stand in earlier files of the cumulative source and were not loaded again';

create table intake.known_lines (
  file_id bigint not null,
  earlier_file_id bigint not null,
  tenant integer not null,
  lines integer not null,
  constraint known_lines_pk primary key (file_id, earlier_file_id),
  constraint known_lines_of_file foreign key (file_id) references intake.file (id),
  constraint known_lines_of_earlier_file foreign key (earlier_file_id) references intake.file (id),
  constraint known_lines_counted check (lines > 0)
);
create index known_lines_by_earlier_file on intake.known_lines (earlier_file_id);
call shared.isolate('intake.known_lines');
grant select, insert, update, delete on intake.known_lines to ${app};
