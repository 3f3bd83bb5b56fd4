-- What somebody wants to see before it is applied. Of the secret in its address only the checksum.
create table if not exists content_site_preview (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  secret_hash varchar(64) not null,
  plans longtext not null,
  ends_at timestamp(6) not null,
  constraint content_site_preview_secret unique (agency_id, secret_hash)
);
