-- Old addresses. source_hash is the checksum of the address as it is compared, because an index on
-- long text differs between the databases.
create table if not exists content_site_redirect (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  source varchar(500) not null,
  source_hash varchar(64) not null,
  status smallint not null,
  target varchar(500) not null,
  reason varchar(300) not null,
  constraint content_site_redirect_source unique (agency_id, source_hash)
);
