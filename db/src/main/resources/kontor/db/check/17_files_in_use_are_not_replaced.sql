select f.id from intake.file f
left join intake.file r on r.id = f.replaced_by
where f.replaced_by is not null
  and (f.status in ('ACCEPTED', 'PARTIAL') or r.again_of is distinct from f.id)
