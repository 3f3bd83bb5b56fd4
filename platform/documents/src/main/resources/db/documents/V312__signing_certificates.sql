-- PKCS#12 files with which people or the agency (no employee) sign. The file is encrypted under the
-- keys of the installation and, inside, under a password that is stored nowhere.
create table if not exists documents_certificate (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  employee_id bigint,
  subject varchar(200) not null,
  issuer varchar(200) not null,
  not_before timestamp(6) not null,
  not_after timestamp(6) not null,
  sealed longtext not null,
  uploaded_at timestamp(6) not null
);
