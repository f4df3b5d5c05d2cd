select coalesce(t.source_id, o.source_id), coalesce(t.currency, o.currency)
from (select * from recon.open_total where lines <> 0 or amount <> 0) t
full join (select source_id, currency, count(*) as lines, sum(amount) as amount from recon.open_line group by 1, 2) o
  on o.source_id = t.source_id and o.currency = t.currency
where (t.lines, t.amount) is distinct from (o.lines, o.amount)
