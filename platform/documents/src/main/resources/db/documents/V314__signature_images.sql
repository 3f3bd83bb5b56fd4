-- Pictures of a signature or stamp, encrypted under the keys of the installation.
create table if not exists documents_signature_image (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  employee_id bigint not null,
  kind varchar(20) not null,
  sealed longtext not null,
  uploaded_at timestamp(6) not null,
  constraint documents_signature_image_of unique (agency_id, employee_id, kind)
);
