-- A role given to an account, for a unit and all below it. An empty unit code means the whole
-- agency; it is not null so that the same grant cannot stand twice.
create table if not exists identity_grant (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  account_id bigint not null,
  role_id varchar(80) not null,
  unit_code varchar(40) not null,
  created_at timestamp(6) not null,
  constraint identity_grant_once unique (agency_id, account_id, role_id, unit_code),
  constraint identity_grant_agency foreign key (agency_id) references identity_agency (id),
  constraint identity_grant_account foreign key (account_id) references identity_account (id)
);
