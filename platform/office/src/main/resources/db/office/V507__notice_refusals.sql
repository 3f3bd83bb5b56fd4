-- Kinds of notices that a person does not want on a channel.
create table if not exists office_notice_refusal (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  account_id bigint not null,
  kind varchar(80) not null,
  channel varchar(10) not null,
  constraint office_notice_refusal_kind unique (agency_id, account_id, kind, channel)
);
