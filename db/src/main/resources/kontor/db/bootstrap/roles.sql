-- Step 1 of 3, by a superuser in any database: the two roles. On a PostgreSQL of one's own its administrator runs this with
--   select set_config('kontor.owner', '…', false), set_config('kontor.owner_password', '…', false),
--          set_config('kontor.app', '…', false), set_config('kontor.app_password', '…', false);
-- before it in the same session. Step 2 is: create database kontor owner <owner> encoding 'UTF8' template template0;
do $$
declare
  owner text := current_setting('kontor.owner');
  app text := current_setting('kontor.app');
begin
  if not exists (select from pg_roles where rolname = owner) then
    execute format('create role %I', owner);
  end if;
  if not exists (select from pg_roles where rolname = app) then
    execute format('create role %I', app);
  end if;
  execute format(
    'alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
    owner, current_setting('kontor.owner_password'));
  execute format(
    'alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
    app, current_setting('kontor.app_password'));
end $$;
