-- A listener asks for the events of its type behind its position.
create index if not exists ix_persistence_event_type on persistence_event (type, log_position);
