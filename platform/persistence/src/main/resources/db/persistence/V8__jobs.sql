-- Jobs as people see them: one row a run. When and where it runs is kept in persistence_task.
create table if not exists persistence_job (
  id varchar(40) not null primary key,
  handler varchar(200) not null,
  agency_id bigint not null,
  argument varchar(4000) not null,
  state varchar(12) not null,
  recurring boolean default false not null,
  ordered_at timestamp(6) null,
  due_at timestamp(6) null,
  started_at timestamp(6) null,
  finished_at timestamp(6) null,
  cancel_asked boolean default false not null,
  failure varchar(500) null
);
