-- The matches of a run have numbers between two bounds, so that the primary key finds them: one index less to write.
alter table recon.run add column first_match bigint, add column last_match bigint;
comment on column recon.run.first_match is 'no match of the run has a smaller id';
comment on column recon.run.last_match is 'no match of the run has a larger id';

alter table recon.match no force row level security;
alter table recon.run no force row level security;
update recon.run r set first_match = m.first_match, last_match = m.last_match
  from (select run_id, min(id) as first_match, max(id) as last_match from recon.match group by run_id) m
  where m.run_id = r.id;
alter table recon.match force row level security;
alter table recon.run force row level security;

drop index recon.match_by_run;
grant select on sequence recon.match_id to ${app};
