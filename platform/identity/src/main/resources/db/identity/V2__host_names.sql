-- A host name belongs to one agency; lower case, without a port.
create table if not exists identity_agency_host (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  host varchar(253) not null,
  sort_order int not null,
  constraint identity_agency_host_name unique (host),
  constraint identity_agency_host_agency foreign key (agency_id) references identity_agency (id)
);
