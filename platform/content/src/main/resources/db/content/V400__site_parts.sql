-- What an agency decided about its site, one row for each part: menu, home page, look, contact. A
-- part is read and written as a whole, so its version is that of the row.
create table if not exists content_site_part (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  part varchar(20) not null,
  plan longtext not null,
  constraint content_site_part_once unique (agency_id, part)
);
