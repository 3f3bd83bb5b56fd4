-- Requests of persons about their own data, and what became of them; who it was stands as a reference.
create table if not exists office_person_request (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  kind varchar(20) not null,
  person varchar(80) not null,
  outcome varchar(20) not null,
  note varchar(400) not null,
  erased_count int not null,
  explanation longtext not null,
  done_at timestamp(6) not null,
  done_by varchar(80) not null
);
