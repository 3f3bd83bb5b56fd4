-- Pictures for logo and icon; they lie among the files.
create table if not exists content_site_picture (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  sha256 varchar(64) not null,
  file_id bigint not null,
  media_type varchar(60) not null,
  width int not null,
  height int not null,
  size_bytes bigint not null,
  constraint content_site_picture_once unique (agency_id, sha256)
);
