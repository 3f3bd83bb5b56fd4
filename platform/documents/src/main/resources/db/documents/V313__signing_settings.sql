-- How an agency signs. bsre_secret is encrypted under the keys of the installation.
create table if not exists documents_signing_settings (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  bsre_url varchar(300),
  bsre_version varchar(10) not null,
  bsre_user varchar(100),
  bsre_secret varchar(1000),
  stamp_url varchar(300),
  images_allowed boolean not null,
  constraint documents_signing_settings_agency unique (agency_id)
);
