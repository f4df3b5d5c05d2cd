-- Many matches of one phase are written by two transactions side by side, and each notes what it did.
alter table recon.run_phase
  add column part smallint not null default 0,
  drop constraint run_phase_pk,
  add constraint run_phase_pk primary key (run_id, position, part),
  add constraint run_phase_has_two_parts_at_most check (part in (0, 1));
comment on column recon.run_phase.part is '1: what the second transaction wrote, committed before 0; 0: the rest, or all';
