-- One-time links by which a person sets a password. Only the SHA-256 of the token is kept.
create table if not exists identity_sign_in_link (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  hash varchar(64) not null,
  created_at timestamp(6) not null,
  expires_at timestamp(6) not null,
  used_at timestamp(6),
  constraint identity_sign_in_link_hash unique (hash),
  constraint identity_sign_in_link_account foreign key (account_id) references identity_account (id)
);
