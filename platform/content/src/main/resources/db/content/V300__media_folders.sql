-- Folders of the media library. The top is 0 and not null, so that the unique key holds there too.
create table if not exists content_media_folder (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  parent_id bigint not null,
  name varchar(80) not null,
  constraint content_media_folder_name unique (agency_id, parent_id, name)
);
