-- What the platform knows about the tables of each unit: the checksum of the migrations that it has
-- seen (so that an unchanged bundle starts without asking Flyway) and the range of data versions.
create table if not exists persistence_unit (
  unit varchar(40) not null primary key,
  data_version int default 0 not null,
  serves_from int default 0 not null,
  checksum varchar(64),
  migrated_at timestamp(6) null
);
