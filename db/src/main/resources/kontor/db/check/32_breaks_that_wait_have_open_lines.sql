select b.id from recon.break b
where b.state <> 'RESOLVED' and exists (select from recon.matched_line m where m.line_id = b.line_id)
  and not exists (select from recon.reconciliation r join recon.run n on n.reconciliation_id = r.id
    join jobs.job_run j on j.id = n.id left join recon.break_making k on k.reconciliation_id = r.id
    where r.id = b.reconciliation_id and (j.status in ('QUEUED', 'RUNNING') or n.id > coalesce(k.run_id, 0)))
