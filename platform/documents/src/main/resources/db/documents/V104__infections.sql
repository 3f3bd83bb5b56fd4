-- Uploads in which the virus scanner found something; the files themselves are never stored.
create table if not exists documents_infection (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  signature varchar(200) not null,
  found_at timestamp(6) not null
);
