-- The words of each version of a type of cases that an agency has used.
create table if not exists office_case_definition (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  type_id varchar(80) not null,
  type_version int not null,
  words longtext not null,
  constraint office_case_definition_version unique (agency_id, type_id, type_version)
);
