-- How far the check of an agency's files is: one row for each agency, so that a check that was cut
-- short goes on where it was.
create table if not exists documents_check (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version int not null,
  run_id varchar(36) not null,
  started_at timestamp(6) not null,
  finished_at timestamp(6),
  done_to varchar(64) not null,
  checked bigint not null,
  checked_bytes bigint not null,
  removed bigint not null
);
