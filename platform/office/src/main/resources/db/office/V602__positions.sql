-- Places in the organisation. code_key is the code in lower case, so that two codes never differ by
-- case alone on either database; codes never change, so the one above is named by its code.
create table if not exists office_position (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  code varchar(40) not null,
  code_key varchar(40) not null,
  title varchar(200) not null,
  unit_code varchar(40),
  superior_code varchar(40),
  eselon varchar(20),
  is_granting boolean not null,
  constraint office_position_code unique (agency_id, code_key)
);
