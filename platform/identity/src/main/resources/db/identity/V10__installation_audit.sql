-- The same for what concerns the installation and no single agency; only operators read it.
create table if not exists identity_installation_audit (
  id bigint not null auto_increment primary key,
  happened_at timestamp(6) not null,
  account_id bigint,
  via varchar(20) not null,
  address varchar(64) not null,
  action varchar(80) not null,
  subject varchar(160) not null,
  before_values longtext not null,
  after_values longtext not null
);
