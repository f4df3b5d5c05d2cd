-- Lines come in by COPY, which a table with row-level security refuses. The months therefore hang below a table that only takes
-- lines in: the application may name every column but the tenant, which is that of its transaction, and may read nothing there.
-- What is read is read from intake.statement_line above it, under row-level security as before.
create table intake.incoming_line (like intake.statement_line including defaults including constraints including comments)
  partition by range (booking_date);
alter table intake.incoming_line
  add constraint incoming_line_pk primary key (id, booking_date),
  alter column tenant set default shared.current_tenant();
create unique index incoming_line_once on intake.incoming_line (file_id, statement, line, booking_date);

do $$
declare
  month record;
begin
  for month in
    select c.oid::regclass as name, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'intake.statement_line'::regclass order by c.relname
  loop
    execute format('alter table intake.statement_line detach partition %s', month.name);
    execute format('alter table intake.incoming_line attach partition %s %s', month.name, month.bound);
  end loop;
end $$;
alter table intake.statement_line attach partition intake.incoming_line for values from (minvalue) to (maxvalue);
revoke insert on intake.statement_line from ${app};

do $$
begin
  execute (
    select format('grant insert (%s) on intake.incoming_line to ${app}', string_agg(quote_ident(attname), ', ' order by attnum))
    from pg_attribute
    where attrelid = 'intake.incoming_line'::regclass and attnum > 0 and not attisdropped and attname <> 'tenant');
end $$;

-- As in V0042; a month is made below the table that takes lines in.
create or replace function intake.make_months(first_month date, months integer) returns integer
  language plpgsql security definer set search_path = pg_catalog
  as $$
declare
  month date;
  name text;
  made integer := 0;
begin
  if months not between 1 and 240 then
    raise exception 'Between 1 and 240 months can be made at once, not %.', months using errcode = 'invalid_parameter_value';
  end if;
  perform pg_advisory_xact_lock(hashtext('intake.make_months'));
  for month in
    select (date_trunc('month', first_month) + n * interval '1 month')::date from generate_series(0, months - 1) n
  loop
    name := format('statement_line_%s', to_char(month, 'YYYY_MM'));
    continue when to_regclass(format('intake.%I', name)) is not null;
    execute format('create table intake.%I (like intake.statement_line including defaults including constraints)', name);
    execute format(
      'with moved as (delete from intake.statement_line_default where booking_date >= %L and booking_date < %L returning *)'
      ' insert into intake.%I select * from moved', month, (month + interval '1 month')::date, name);
    execute format('alter table intake.incoming_line attach partition intake.%I for values from (%L) to (%L)',
      name, month, (month + interval '1 month')::date);
    made := made + 1;
  end loop;
  return made;
end $$;
