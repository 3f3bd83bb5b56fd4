-- Settings that operators changed for all agencies, one row a field of a form. Secrets are encrypted.
create table if not exists office_installation_setting (
  id bigint not null auto_increment primary key,
  version bigint not null,
  form varchar(200) not null,
  field varchar(80) not null,
  field_value longtext not null,
  constraint office_installation_setting_field unique (form, field)
);
