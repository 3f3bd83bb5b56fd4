-- What was done about an incident, by whom and when.
create table if not exists office_privacy_step (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  incident_id bigint not null,
  step_code varchar(30) not null,
  needed boolean not null,
  note varchar(1000) not null,
  done_at timestamp(6) not null,
  done_by varchar(80) not null,
  constraint office_privacy_step_once unique (incident_id, step_code)
);
