-- Who did what in an agency. Rows are only ever added.
create table if not exists identity_audit (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  happened_at timestamp(6) not null,
  account_id bigint,
  via varchar(20) not null,
  address varchar(64) not null,
  action varchar(80) not null,
  subject varchar(160) not null,
  before_values longtext not null,
  after_values longtext not null
);
