-- What was done to modules, with the plan that was computed before and the log.
create table if not exists kernel_job (
  id varchar(40) not null primary key,
  module_id varchar(200) not null,
  started_at timestamp(6) not null,
  content longtext not null
);
