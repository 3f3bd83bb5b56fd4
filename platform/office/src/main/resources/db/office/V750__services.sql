-- The services that an agency offers; what their standards say stands in versions.
create table if not exists office_service (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  service_key varchar(60) not null,
  closed_from date,
  constraint office_service_key unique (agency_id, service_key)
);
