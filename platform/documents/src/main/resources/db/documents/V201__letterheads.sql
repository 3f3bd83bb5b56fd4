-- Letterheads of an agency (unit_code empty) or of a unit and all below it. Lines are divided by
-- line breaks.
create table if not exists documents_letterhead (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  unit_code varchar(40) not null,
  lines_above varchar(700) not null,
  name varchar(200) not null,
  lines_below varchar(700) not null,
  logo bigint,
  constraint documents_letterhead_unit unique (agency_id, unit_code)
);
