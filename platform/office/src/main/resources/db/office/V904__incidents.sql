-- A failure of the protection of personal data and its clock of 3 x 24 hours.
create table if not exists office_privacy_incident (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  title varchar(200) not null,
  discovered_at timestamp(6) not null,
  recorded_at timestamp(6) not null,
  recorded_by varchar(80) not null,
  happened longtext not null,
  data_kinds longtext not null,
  person_kinds longtext not null,
  person_count bigint,
  handling longtext not null,
  recovery longtext not null,
  contact varchar(400) not null,
  closed_at timestamp(6) null
);
