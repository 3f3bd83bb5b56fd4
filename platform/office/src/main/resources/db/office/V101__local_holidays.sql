-- Days off of an agency, or of one unit and all below it. A withdrawn one stays, so that what was
-- known on an earlier date can be told.
create table if not exists office_local_holiday (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  unit_code varchar(40),
  holiday_date date not null,
  kind varchar(20) not null,
  name varchar(200) not null,
  decree varchar(200) not null,
  known_from date not null,
  withdrawn_on date
);
