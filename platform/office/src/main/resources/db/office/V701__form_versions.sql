-- Versions of forms. The definition of a published one is never changed, because answers point to it.
create table if not exists office_form_version (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  form_id bigint not null,
  version_number int not null,
  state varchar(20) not null,
  definition longtext not null,
  published_at timestamp(6) null,
  constraint office_form_version_number unique (agency_id, form_id, version_number)
);
