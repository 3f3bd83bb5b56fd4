-- The unit tree of an agency. code_key is the code in lower case, so that two codes never differ by
-- case alone on either database.
create table if not exists identity_unit (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  code varchar(40) not null,
  code_key varchar(40) not null,
  name varchar(200) not null,
  parent_id bigint,
  constraint identity_unit_code unique (agency_id, code_key),
  constraint identity_unit_agency foreign key (agency_id) references identity_agency (id),
  constraint identity_unit_parent foreign key (parent_id) references identity_unit (id)
);
