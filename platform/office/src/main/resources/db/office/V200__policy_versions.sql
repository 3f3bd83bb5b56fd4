-- Versions of policy books that an agency entered. field_values holds one line a field, name=value.
-- Values never change; a version is ended or withdrawn.
create table if not exists office_policy_version (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  book varchar(60) not null,
  valid_from date not null,
  valid_until date,
  field_values longtext not null,
  source varchar(500) not null,
  note varchar(1000) not null,
  withdrawn_at timestamp(6) null
);
