-- Pictures that were uploaded for letterheads and templates; these may show no other file.
create table if not exists documents_released_picture (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  file_id bigint not null,
  constraint documents_released_picture_file unique (agency_id, file_id)
);
