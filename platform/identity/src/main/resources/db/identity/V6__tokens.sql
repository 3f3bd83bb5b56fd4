-- API tokens. Only the SHA-256 of the 256 random bits is kept.
create table if not exists identity_token (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  name varchar(80) not null,
  hash varchar(64) not null,
  is_command_line boolean not null,
  created_at timestamp(6) not null,
  expires_at timestamp(6) not null,
  last_used_at timestamp(6),
  revoked_at timestamp(6),
  constraint identity_token_hash unique (hash),
  constraint identity_token_account foreign key (account_id) references identity_account (id)
);
