-- Answers that were given to calls with an Idempotency-Key, kept for a day. Key and request are
-- stored as hashes: a key is a secret of the caller, and a request may hold personal data.
create table site_idempotency (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  account_id bigint not null,
  key_hash char(64) not null,
  request_hash char(64) not null,
  status int not null,
  headers varchar(4000) not null,
  body mediumblob not null,
  created_at timestamp(6) not null,
  constraint site_idempotency_once unique (agency_id, account_id, key_hash)
);
