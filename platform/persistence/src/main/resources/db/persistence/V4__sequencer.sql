-- Who gives positions locks the one row of this table. "forgotten" is the highest position that was
-- deleted: a reader that stands below it has missed something.
create table if not exists persistence_sequencer (
  id int not null primary key,
  head bigint not null,
  forgotten bigint not null
);
