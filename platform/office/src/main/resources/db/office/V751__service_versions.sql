-- Versions of service standards: a draft has no day of force. Names and units stand beside the content
-- so that lists need not read it.
create table if not exists office_service_version (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  service_id bigint not null,
  version_number int not null,
  in_force_from date,
  unit_code varchar(40),
  content longtext not null,
  constraint office_service_version_number unique (agency_id, service_id, version_number)
);
