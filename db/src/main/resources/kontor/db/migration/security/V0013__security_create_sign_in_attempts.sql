-- The installation's log of sign-in attempts, known and unknown names alike; it has no tenant. Insert-only for the application.
create table security.sign_in_attempt (
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  username text not null,
  address text not null,
  outcome text not null,
  request_id text,
  constraint sign_in_attempt_pk primary key (id),
  constraint sign_in_attempt_outcome check (outcome in ('SIGNED_IN', 'WRONG', 'THROTTLED', 'DISABLED'))
);
create index sign_in_attempt_by_username on security.sign_in_attempt (username, at);
create index sign_in_attempt_by_address on security.sign_in_attempt (address, at);
grant insert on security.sign_in_attempt to ${app};

-- Wrong attempts since `since` (by name: also since the last good one), and when the latest was.
create function security.wrong_attempts(tried_username text, tried_address text, since timestamptz)
  returns table (by_username integer, latest_by_username timestamptz, by_address integer, latest_by_address timestamptz)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select n.wrong, n.latest, a.wrong, a.latest
    from (
      select count(*)::integer as wrong, max(t.at) as latest from security.sign_in_attempt t
      where t.username = tried_username and t.outcome = 'WRONG' and t.at > greatest(since, (
        select max(g.at) from security.sign_in_attempt g
        where g.username = tried_username and g.outcome = 'SIGNED_IN' and g.at > since))
    ) n, (
      select count(*)::integer as wrong, max(t.at) as latest from security.sign_in_attempt t
      where t.address = tried_address and t.outcome = 'WRONG' and t.at > since
    ) a
  $$;
revoke all on function security.wrong_attempts(text, text, timestamptz) from public;
grant execute on function security.wrong_attempts(text, text, timestamptz) to ${app};
