-- The applicant's way in. code_mark is a keyed hash of the tracking code, secret_hash a slow keyed
-- hash of what the applicant has to know beside it.
create table if not exists office_case_door (
  case_id bigint not null primary key,
  agency_id bigint not null,
  code_mark varchar(120) not null,
  secret_kind varchar(16),
  secret_hash varchar(250),
  failures int not null,
  shut_until timestamp(6) null,
  constraint office_case_door_code unique (agency_id, code_mark)
);
