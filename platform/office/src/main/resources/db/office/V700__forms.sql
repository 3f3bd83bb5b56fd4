-- Forms that the agency builds itself; what they ask stands in their versions.
create table if not exists office_form (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  code varchar(40) not null,
  changed_at timestamp(6) not null,
  constraint office_form_code unique (agency_id, code)
);
