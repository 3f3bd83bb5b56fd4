-- How often an account tried a passphrase that was not found right, counted before each try, so that
-- tries at the same time on any node are counted as well. No passphrase and no name stands here.
create table if not exists documents_passphrase_tries (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  account_id bigint not null,
  tries int not null,
  tried_at timestamp(6) not null,
  constraint documents_passphrase_tries_account unique (agency_id, account_id)
);
