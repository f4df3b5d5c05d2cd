-- A statement that was issued again stands in the place of those it supersedes: their lines do not match while it counts.
-- How many of its statements are superseded stands on the file too, so that lines of other files are never asked about it.
alter table intake.statement
  add column superseded_by_file bigint,
  add column superseded_by_position integer,
  add constraint statement_superseded_by_statement foreign key (superseded_by_file, superseded_by_position)
    references intake.statement (file_id, position),
  add constraint statement_superseded_by_one check (num_nulls(superseded_by_file, superseded_by_position) in (0, 2)),
  add constraint statement_not_superseded_by_itself
    check ((superseded_by_file, superseded_by_position) is distinct from (file_id, position));
create index statement_superseded on intake.statement (superseded_by_file, superseded_by_position)
  where superseded_by_file is not null;

alter table intake.file
  add column superseded integer not null default 0,
  add constraint file_superseded_not_negative check (superseded >= 0);
comment on column intake.file.superseded is 'how many of its statements are superseded';
