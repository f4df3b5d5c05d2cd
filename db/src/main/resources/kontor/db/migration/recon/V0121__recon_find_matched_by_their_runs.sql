-- What rules matched is found by the runs: their numbers lie between two bounds, so that the primary key finds them, and a
-- million matches write one index less. The others, far fewer, keep an index by status.
drop index recon.match_by_status;
create index match_by_status on recon.match (reconciliation_id, status, id) where status <> 'MATCHED';

-- The matches that hold, by their reconciliation.
create view recon.holding_match with (security_invoker = true) as
  select r.reconciliation_id, m.id, m.status, m.first_line
    from recon.run r join recon.match m on m.run_id = r.id and m.id between r.first_match and r.last_match
    where m.status = 'MATCHED'
  union all
  select m.reconciliation_id, m.id, m.status, m.first_line from recon.match m where m.status = 'CONFIRMED';
grant select on recon.holding_match to ${app};
