-- Where a person is reached, in which language and when not. Addresses are encrypted.
create table if not exists office_notice_preference (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  account_id bigint not null,
  email_sealed longtext,
  phone_sealed longtext,
  language varchar(2),
  quiet_from time,
  quiet_until time,
  daily_digest boolean not null,
  constraint office_notice_preference_account unique (agency_id, account_id)
);
