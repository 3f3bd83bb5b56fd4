-- Which units had to do with an applicant: they alone see them. An empty code stands for the agency.
create table if not exists office_applicant_unit (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  applicant_id bigint not null,
  unit_code varchar(40) not null,
  constraint office_applicant_unit_once unique (agency_id, applicant_id, unit_code)
);
