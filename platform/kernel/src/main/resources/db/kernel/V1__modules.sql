-- The catalogue: what is installed and what it is meant to do. The framework's cache is rebuilt
-- from it at each start.
create table if not exists kernel_module (
  id varchar(40) not null primary key,
  name_id varchar(200) not null,
  name_en varchar(200) not null,
  version varchar(60) not null,
  sha256 char(64) not null,
  file varchar(200) not null,
  data_version int not null,
  serves_from int not null,
  signed_by varchar(200),
  desired varchar(10) not null,
  from_distribution boolean not null,
  previous_version varchar(60),
  previous_sha256 char(64),
  previous_file varchar(200),
  previous_data_version int,
  previous_serves_from int,
  changed_at timestamp(6) not null
);
