-- Runs: the job's row is jobs.job_run with the same id; here stands what the run looked at and found.
create table recon.run (
  id bigint not null,
  tenant integer not null,
  reconciliation_id bigint not null,
  rule_set_id bigint,
  booked_from date,
  booked_to date,
  lines bigint,
  matched bigint,
  suggested bigint,
  breaks bigint,
  evidence_digest bytea,
  constraint run_pk primary key (id),
  constraint run_is_a_job_run foreign key (id) references jobs.job_run (id),
  constraint run_of_reconciliation foreign key (reconciliation_id) references recon.reconciliation (id),
  constraint run_of_rule_set foreign key (rule_set_id) references recon.rule_set (id),
  constraint run_period_is_half_open check (booked_from is null or booked_to is null or booked_from < booked_to)
);
create index run_by_reconciliation on recon.run (reconciliation_id, id desc);
call shared.isolate('recon.run');
grant select, insert, update on recon.run to ${app};

-- The files a run considers, fixed when it starts: what arrives later joins the next run.
create table recon.run_file (
  run_id bigint not null,
  file_id bigint not null,
  tenant integer not null,
  side smallint not null,
  constraint run_file_pk primary key (run_id, file_id),
  constraint run_file_of_run foreign key (run_id) references recon.run (id),
  constraint run_file_of_file foreign key (file_id) references intake.file (id)
);
call shared.isolate('recon.run_file');
grant select, insert, delete on recon.run_file to ${app};

-- Phases done; a phase and its results commit together, so a resumed run goes on with the first one missing.
create table recon.run_phase (
  run_id bigint not null,
  position smallint not null,
  tenant integer not null,
  name text not null,
  millis bigint not null,
  matches bigint not null default 0,
  suggestions bigint not null default 0,
  ended_at timestamptz not null default clock_timestamp(),
  constraint run_phase_pk primary key (run_id, position),
  constraint run_phase_of_run foreign key (run_id) references recon.run (id)
);
call shared.isolate('recon.run_phase');
grant select, insert on recon.run_phase to ${app};
