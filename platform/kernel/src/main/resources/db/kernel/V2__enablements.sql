-- Which agency uses which module. A row stays when a module is removed with its data kept.
create table if not exists kernel_enablement (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  module_id varchar(40) not null,
  constraint kernel_enablement_once unique (agency_id, module_id)
);
