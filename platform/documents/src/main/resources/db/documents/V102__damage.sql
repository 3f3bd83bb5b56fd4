-- Content that a check found missing or damaged, until it is whole again or nobody needs it.
create table if not exists documents_damage (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  sha256 char(64) not null,
  damage varchar(20) not null,
  found_at timestamp(6) not null
);
