-- Step 3 of 3, by a superuser in the new database, in the session of step 1 or with kontor.app set again: what only a
-- superuser may make, and how long the portal's statements may take.
create extension if not exists pg_stat_statements;
do $$
declare
  app text := current_setting('kontor.app');
begin
  execute format('revoke connect, temporary on database %I from public', current_database());
  execute format('grant connect, temporary on database %I to %I', current_database(), app);
  execute format('alter role %I in database %I set statement_timeout = ''10min''', app, current_database());
  execute format('alter role %I in database %I set lock_timeout = ''30s''', app, current_database());
  execute format('alter role %I in database %I set idle_in_transaction_session_timeout = ''10min''', app, current_database());
end $$;
