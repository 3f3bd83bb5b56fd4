-- Notices as they stand in people's lists, one row a recipient; account_id is empty for somebody from
-- outside. data_sealed holds the values of the texts, encrypted. once_key is unique for each notice
-- and recipient, so that sending it twice is the same as once.
create table if not exists office_notice (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  kind varchar(80) not null,
  account_id bigint,
  data_sealed longtext not null,
  link varchar(500),
  once_key varchar(64) not null,
  made_at timestamp(6) not null,
  read_at timestamp(6) null,
  constraint office_notice_once unique (agency_id, once_key)
);
