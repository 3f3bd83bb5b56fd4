-- The outbox: an event is written with the change that made it true. The id follows the order of
-- writing; the position is given after the commit by one sequencer, and readers go by it.
create table if not exists persistence_event (
  id bigint not null auto_increment primary key,
  log_position bigint null,
  agency_id bigint not null,
  type varchar(300) not null,
  payload longtext not null,
  published_at timestamp(6) default current_timestamp(6) not null,
  constraint uq_persistence_event_position unique (log_position)
);
