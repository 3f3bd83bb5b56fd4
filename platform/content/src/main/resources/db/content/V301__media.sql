-- The media of an agency. The key stands in public addresses in place of the number, which could be
-- counted up; the address name stays when the content is replaced.
create table if not exists content_media (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  media_key varchar(16) not null,
  address_name varchar(120) not null,
  shown_version int not null,
  kind varchar(12) not null,
  file_name varchar(500) not null,
  media_type varchar(100) not null,
  byte_size bigint not null,
  picture_width int not null,
  picture_height int not null,
  file_id bigint,
  title varchar(200),
  alternative varchar(300),
  decorative boolean not null,
  caption varchar(500),
  credit varchar(200),
  folder_id bigint not null,
  unit_code varchar(40),
  focus_x int not null,
  focus_y int not null,
  created_at timestamp(6) not null,
  changed_at timestamp(6) not null,
  constraint content_media_key unique (agency_id, media_key)
);
