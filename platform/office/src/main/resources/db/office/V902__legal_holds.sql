-- Stops the deletion of a kind of data, for instance while a court asks for it.
create table if not exists office_legal_hold (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  rule_code varchar(80) not null,
  reason varchar(400) not null,
  set_at timestamp(6) not null,
  set_by varchar(80) not null,
  released_at timestamp(6) null,
  released_by varchar(80)
);
