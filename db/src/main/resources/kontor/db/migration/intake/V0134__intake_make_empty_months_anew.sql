-- The months made first still carry a column that is gone, and every line that comes in is rearranged for them. Those without
-- a line are made anew; the others keep their shape.
do $$
declare
  month record;
  is_used boolean;
begin
  for month in
    select c.oid::regclass::text as name, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'intake.incoming_line'::regclass
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attisdropped)
    order by c.relname
  loop
    execute format('select exists (select from %s)', month.name) into is_used;
    continue when is_used;
    execute format('drop table %s', month.name);
    execute format('create table %s (like intake.statement_line including defaults including constraints)', month.name);
    execute format('alter table intake.incoming_line attach partition %s %s', month.name, month.bound);
  end loop;
end $$;
