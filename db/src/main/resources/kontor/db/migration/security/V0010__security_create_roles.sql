-- Roles and what they may, the same for every tenant; installation data, read-only for the application.
create schema security;
grant usage on schema security to ${app};

create table security.role (
  code text not null,
  position smallint not null,
  constraint role_pk primary key (code)
);
create table security.permission (
  code text not null,
  position smallint not null,
  constraint permission_pk primary key (code)
);
create table security.role_permission (
  role text not null,
  permission text not null,
  constraint role_permission_pk primary key (role, permission),
  constraint role_permission_of_role foreign key (role) references security.role (code),
  constraint role_permission_of_permission foreign key (permission) references security.permission (code)
);
grant select on security.role, security.permission, security.role_permission to ${app};

insert into security.role (code, position) values
  ('operator', 1), ('supervisor', 2), ('director', 3), ('collector', 4), ('legal', 5), ('auditor', 6), ('admin', 7);

-- "self" stands for a person's own settings, password, tokens and sign-out.
insert into security.permission (code, position) values
  ('self', 1),
  ('intake.read', 10), ('intake.work', 11),
  ('recon.read', 20), ('recon.work', 21), ('recon.activate', 22),
  ('statement.accept', 23),
  ('approval.decide', 30),
  ('loan.read', 40), ('loan.work', 41), ('legal.work', 42),
  ('ledger.read', 50), ('ledger.make', 51), ('ledger.approve', 52),
  ('user.read', 60), ('user.make', 61), ('user.approve', 62),
  ('role.read', 63), ('operations.make', 64), ('operations.approve', 65),
  ('audit.own', 70), ('audit.sign-ins', 71), ('audit.all', 72);

insert into security.role_permission (role, permission)
select r.role, p.permission
from (values
  ('operator',   '{self,intake.read,intake.work,recon.read,recon.work,loan.read,loan.work,ledger.read,role.read,audit.own}'),
  ('supervisor', '{self,intake.read,intake.work,recon.read,recon.work,recon.activate,statement.accept,approval.decide,loan.read,loan.work,legal.work,ledger.read,ledger.make,role.read,audit.own}'),
  ('director',   '{self,intake.read,recon.read,recon.activate,statement.accept,approval.decide,loan.read,ledger.read,ledger.approve,user.read,user.approve,operations.approve,role.read,audit.own,audit.all}'),
  ('collector',  '{self,loan.read,loan.work,role.read,audit.own}'),
  ('legal',      '{self,loan.read,legal.work,role.read,audit.own}'),
  ('auditor',    '{self,intake.read,recon.read,loan.read,ledger.read,user.read,role.read,audit.own,audit.all}'),
  ('admin',      '{self,user.read,user.make,operations.make,role.read,audit.sign-ins}')
) as r (role, permissions)
cross join lateral unnest(r.permissions::text[]) as p (permission);
