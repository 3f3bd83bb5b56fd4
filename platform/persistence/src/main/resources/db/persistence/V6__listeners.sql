-- Where each listener stands, by its name; which node delivers to it for now; and how often the
-- event behind its position has failed.
create table if not exists persistence_listener (
  name varchar(200) not null primary key,
  type varchar(300) not null,
  position_done bigint not null,
  owner varchar(100) null,
  lease_until timestamp(6) null,
  attempts int default 0 not null,
  retry_at timestamp(6) null,
  error varchar(500) null,
  seen_at timestamp(6) null
);
