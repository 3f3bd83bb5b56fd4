-- A key for each person whose values stand in the audit; without it they cannot be read any more.
create table if not exists identity_person_key (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  person varchar(80) not null,
  wrapped_key varchar(200) not null,
  made_at timestamp(6) not null,
  destroyed_at timestamp(6) null,
  constraint identity_person_key_person unique (agency_id, person)
);
