-- The agencies of the installation. Exactly one is the default and answers where no other is named.
create table if not exists identity_agency (
  id bigint not null auto_increment primary key,
  version bigint not null,
  slug varchar(41) not null,
  name varchar(200) not null,
  time_zone varchar(60) not null,
  is_default boolean not null,
  created_at timestamp(6) not null,
  constraint identity_agency_slug unique (slug)
);
