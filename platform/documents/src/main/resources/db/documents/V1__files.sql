-- A file that somebody keeps. Its bytes lie in the agency's folder under their checksum, and several
-- files may share them.
create table if not exists documents_file (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version int not null,
  name varchar(200) not null,
  media_type varchar(100) not null,
  size_bytes bigint not null,
  sha256 char(64) not null,
  text_state varchar(20) not null,
  pages int not null,
  problem varchar(40),
  asked_at timestamp(6) not null,
  attempts int not null,
  stored_at timestamp(6) not null
);
