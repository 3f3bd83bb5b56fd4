-- The table of db-scheduler: what is due when, and which node has picked it.
create table if not exists persistence_task (
  task_name varchar(100) not null,
  task_instance varchar(240) not null,
  task_data blob,
  execution_time timestamp(6) null,
  picked boolean not null,
  picked_by varchar(100) null,
  last_success timestamp(6) null,
  last_failure timestamp(6) null,
  consecutive_failures int null,
  last_heartbeat timestamp(6) null,
  version bigint not null,
  priority smallint null,
  primary key (task_name, task_instance)
);
