-- The work week of an agency (unit_code empty) or of one unit and all below it, from a date on.
create table if not exists office_work_week (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  unit_code varchar(40) not null,
  valid_from date not null,
  days int not null,
  constraint office_work_week_from unique (agency_id, unit_code, valid_from)
);
