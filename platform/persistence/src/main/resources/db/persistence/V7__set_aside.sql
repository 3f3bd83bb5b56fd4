-- Events that a listener could not handle after the last attempt, until somebody has them delivered
-- again.
create table if not exists persistence_set_aside (
  id bigint not null auto_increment primary key,
  listener varchar(200) not null,
  agency_id bigint not null,
  type varchar(300) not null,
  payload longtext not null,
  attempts int not null,
  error varchar(500) not null,
  tried_at timestamp(6) null,
  wanted_again boolean default false not null
);
