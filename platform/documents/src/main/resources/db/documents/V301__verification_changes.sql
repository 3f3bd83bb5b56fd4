-- What happened to a verification record, for those who look after it.
create table if not exists documents_verification_change (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  verification_id bigint not null,
  changed_at timestamp(6) not null,
  state varchar(20) not null,
  changed_by varchar(200) not null,
  reason varchar(300) not null
);
