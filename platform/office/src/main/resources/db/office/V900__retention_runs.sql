-- What retention has counted and done: counts alone, never whose.
create table if not exists office_retention_run (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  rule_code varchar(80) not null,
  ran_at timestamp(6) not null,
  dry_run boolean not null,
  policy_version varchar(60) not null,
  kept_from date not null,
  due_count bigint not null,
  done_count bigint not null
);
