-- Settings that an agency changed, one row a field of a form. Secrets are encrypted.
create table if not exists office_setting (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  form varchar(200) not null,
  field varchar(80) not null,
  field_value longtext not null,
  constraint office_setting_field unique (agency_id, form, field)
);
