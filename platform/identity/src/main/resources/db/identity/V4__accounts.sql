-- People and programs that sign in. One account may work for several agencies; home_agency_id names
-- the one whose administrators look after it, none means the operators do. A stamp that rises ends
-- every session that began before.
create table if not exists identity_account (
  id bigint not null auto_increment primary key,
  version bigint not null,
  username varchar(60) not null,
  display_name varchar(120) not null,
  locale varchar(5) not null,
  password_hash varchar(200),
  is_operator boolean not null,
  is_enabled boolean not null,
  home_agency_id bigint,
  stamp int not null,
  failed_attempts int not null,
  locked_until timestamp(6),
  last_sign_in timestamp(6),
  created_at timestamp(6) not null,
  constraint identity_account_username unique (username),
  constraint identity_account_home foreign key (home_agency_id) references identity_agency (id)
);
