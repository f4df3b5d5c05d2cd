select b.id from recon.break b
left join intake.statement_line l on l.id = b.line_id and l.booking_date = b.booking_date
left join recon.side s on s.reconciliation_id = b.reconciliation_id and s.position = b.side
where l.id is null or s.source_id is distinct from l.source_id or b.source_id <> l.source_id
  or (b.amount, b.currency) is distinct from (l.amount, l.currency)
