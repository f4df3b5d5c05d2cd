-- A statement that does not tie, or came twice, is held: its lines do not match until a second person accepts it. How many
-- of its statements are held stands on the file too, so that lines of other files are never asked about statements.
alter table intake.statement
  add column held boolean not null default false,
  add column accepted_by bigint,
  add column accepted_at timestamptz,
  add column acceptance_reason text,
  add constraint statement_accepted_by_somebody_with_a_reason
    check (num_nulls(accepted_by, accepted_at, acceptance_reason) in (0, 3)),
  add constraint statement_held_or_accepted check (not held or accepted_at is null),
  add constraint statement_acceptance_says_why check (btrim(acceptance_reason) <> '');
comment on column intake.statement.held is 'its lines do not match until it is accepted';

alter table intake.file
  add column held integer not null default 0,
  add constraint file_held_not_negative check (held >= 0);
comment on column intake.file.held is 'how many of its statements are held';
