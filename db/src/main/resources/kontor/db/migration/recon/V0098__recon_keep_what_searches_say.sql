-- How many ways a search saw to put the lines of a match together; empty where there was one, and no other possible.
alter table recon.match
  add column solutions integer,
  add column solutions_complete boolean,
  add constraint match_solutions_are_whole check (num_nulls(solutions, solutions_complete) in (0, 2)),
  add constraint match_solutions_from_one check (solutions >= 1);
comment on column recon.match.solutions_complete is 'whether the search looked at all there could be; else there may be more';

-- What the rules of a run said of single lines: left out, marked, made a break of a type, or not searched to the end.
create table recon.line_remark (
  run_id bigint not null,
  line_id bigint not null,
  rule text not null,
  tenant integer not null,
  side smallint not null,
  booking_date date not null,
  remark text not null,
  break_type text,
  constraint line_remark_pk primary key (run_id, line_id, rule),
  constraint line_remark_of_run foreign key (run_id) references recon.run (id),
  constraint line_remark_says check
    (remark in ('SKIP', 'FLAG', 'BREAK', 'SEARCH_STOPPED', 'RUN_STOPPED', 'TOO_LARGE')),
  constraint line_remark_break_has_a_type check ((remark = 'BREAK') = (break_type is not null))
);
create index line_remark_by_line on recon.line_remark (line_id, run_id);
call shared.isolate('recon.line_remark');
grant select, insert, delete on recon.line_remark to ${app};

alter table recon.run_phase add column remarks bigint not null default 0;
comment on column recon.run_phase.remarks is 'lines left out, marked, made breaks, or not searched to the end';
