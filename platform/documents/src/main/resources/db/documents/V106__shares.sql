-- How much of the disk an agency may take, where that is not what the installation says for all.
create table if not exists documents_share (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version int not null,
  quota_bytes bigint not null
);
