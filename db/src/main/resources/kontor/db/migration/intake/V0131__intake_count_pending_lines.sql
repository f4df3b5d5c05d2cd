-- How many lines of a file are pending is counted once, so that a run need not count the others.
alter table intake.file add column pending integer not null default 0,
  add constraint file_pending_are_lines check (pending between 0 and greatest(lines, 0));
comment on column intake.file.pending is 'how many of its lines were pending when they came';

alter table intake.file no force row level security;
alter table intake.statement_line no force row level security;
update intake.file f set pending = p.lines
  from (select file_id, count(*) as lines from intake.statement_line where pending group by file_id) p
  where p.file_id = f.id and f.lines >= p.lines;
alter table intake.statement_line force row level security;
alter table intake.file force row level security;
