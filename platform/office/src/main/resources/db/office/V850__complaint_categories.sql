-- Categories of complaints that the agency keeps, and whose work they become. One that a module brings
-- has a row only where the agency gave it a desk of its own.
create table if not exists office_complaint_category (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  category_key varchar(60) not null,
  name_id varchar(120) not null,
  name_en varchar(120) not null,
  description varchar(300) not null,
  unit_code varchar(40),
  position_code varchar(40),
  offered boolean not null,
  constraint office_complaint_category_key unique (agency_id, category_key)
);
