-- A chain is told by account, currency and kind of source; what a statement's booked lines add up to is kept beside its
-- balances, so that an account is shown without touching a line.
alter table intake.statement
  add column kind text,
  add column credits numeric(24, 4),
  add column debits numeric(24, 4),
  add constraint statement_credits_raise check (credits >= 0),
  add constraint statement_debits_lower check (debits <= 0),
  add constraint statement_turnover_together check ((credits is null) = (debits is null));
comment on column intake.statement.kind is 'the kind of its source when its file was read';
comment on column intake.statement.credits is 'sum of its booked lines that raise the balance; null where they are of several currencies';
comment on column intake.statement.debits is 'sum of its booked lines that lower the balance, negative or zero';
comment on column intake.statement.first_day is 'earliest booking date of its booked lines; without one the day of its closing balance';
comment on column intake.statement.last_day is 'latest booking date of its booked lines; without one the day of its closing balance';

alter table intake.statement_line no force row level security;
alter table intake.statement no force row level security;
alter table intake.file no force row level security;
alter table intake.source_version no force row level security;
update intake.statement s set kind = v.kind
  from intake.file f join intake.source_version v on v.source_id = f.source_id and v.number = f.source_version
  where f.id = s.file_id;
update intake.statement s set credits = d.credits, debits = d.debits
  from (select t.file_id, t.position, coalesce(sum(greatest(l.amount, 0)), 0) as credits,
      coalesce(sum(least(l.amount, 0)), 0) as debits
    from intake.statement t left join intake.statement_line l
      on l.file_id = t.file_id and l.statement = t.position and not l.pending
    where t.currency is not null group by t.file_id, t.position) d
  where d.file_id = s.file_id and d.position = s.position;
alter table intake.source_version force row level security;
alter table intake.file force row level security;
alter table intake.statement force row level security;
alter table intake.statement_line force row level security;
alter table intake.statement alter column kind set not null;

drop index intake.statement_chain;
create index statement_chain on intake.statement
  (tenant, account, currency, kind, last_day, file_id, position)
  where account is not null and currency is not null;
create index statement_to_look_at on intake.statement (tenant, account, currency, kind)
  where held or follows = false or finding = 'OVERLAP';
