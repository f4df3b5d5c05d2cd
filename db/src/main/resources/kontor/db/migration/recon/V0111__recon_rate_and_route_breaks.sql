-- How a bank rates its breaks and who they go to: thresholds, free days, queues with their people, rules that route.
-- A bank that has said nothing has the usual thresholds, weekends free and one queue.
create table recon.break_policy (
  tenant integer not null,
  p1_above numeric(19, 4) not null,
  p2_above numeric(19, 4) not null,
  p3_above numeric(19, 4) not null,
  p2_hours integer not null,
  p3_hours integer not null,
  queue text collate "C" not null,
  version integer not null default 0,
  constraint break_policy_pk primary key (tenant),
  constraint break_policy_of_tenant foreign key (tenant) references shared.tenant (id),
  constraint break_policy_steps check (p1_above > p2_above and p2_above > p3_above and p3_above >= 0),
  constraint break_policy_hours check (p2_hours between 1 and 8760 and p3_hours between p2_hours and 8760)
);
call shared.isolate('recon.break_policy');
grant select, insert, update on recon.break_policy to ${app};

create table recon.free_day (
  tenant integer not null,
  day date not null,
  constraint free_day_pk primary key (tenant, day),
  constraint free_day_of_tenant foreign key (tenant) references shared.tenant (id)
);
comment on table recon.free_day is 'days on which the bank does not work, besides Saturdays and Sundays';
call shared.isolate('recon.free_day');
grant select, insert, delete on recon.free_day to ${app};

create table recon.break_queue (
  tenant integer not null,
  name text collate "C" not null,
  constraint break_queue_pk primary key (tenant, name),
  constraint break_queue_of_tenant foreign key (tenant) references shared.tenant (id),
  constraint break_queue_name check (length(name) between 1 and 40)
);
call shared.isolate('recon.break_queue');
grant select, insert, delete on recon.break_queue to ${app};

-- Who works on a queue; one without people is everybody's.
create table recon.break_queue_member (
  tenant integer not null,
  queue text collate "C" not null,
  user_id bigint not null,
  constraint break_queue_member_pk primary key (tenant, queue, user_id),
  constraint break_queue_member_of_queue foreign key (tenant, queue) references recon.break_queue (tenant, name) on delete cascade,
  constraint break_queue_member_is_user foreign key (user_id) references security.user_account (id)
);
call shared.isolate('recon.break_queue_member');
grant select, insert, delete on recon.break_queue_member to ${app};

-- The first rule whose parts all fit decides the queue; a part that is null fits everything.
create table recon.break_route (
  tenant integer not null,
  position smallint not null,
  type text collate "C",
  severity smallint,
  source_id bigint,
  currency text collate "C",
  queue text collate "C" not null,
  constraint break_route_pk primary key (tenant, position),
  constraint break_route_to_queue foreign key (tenant, queue) references recon.break_queue (tenant, name),
  constraint break_route_of_source foreign key (source_id) references intake.source (id),
  constraint break_route_severity check (severity between 1 and 4)
);
call shared.isolate('recon.break_route');
grant select, insert, delete on recon.break_route to ${app};

-- Filters of the worklist that a person keeps under a name.
create table recon.break_view (
  user_id bigint not null,
  name text not null,
  tenant integer not null,
  query text not null,
  constraint break_view_pk primary key (user_id, name),
  constraint break_view_of_user foreign key (user_id) references security.user_account (id),
  constraint break_view_name check (length(name) between 1 and 60),
  constraint break_view_query_is_short check (length(query) <= 1000)
);
call shared.isolate('recon.break_view');
grant select, insert, update, delete on recon.break_view to ${app};
