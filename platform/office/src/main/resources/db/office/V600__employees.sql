-- Who works for an agency. The NIK lies here encrypted (nik_sealed) and as a keyed hash to look it up
-- by (nik_mark), each with the id of its key; the keys are outside the database.
create table if not exists office_employee (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  name varchar(160) not null,
  name_key varchar(160) not null,
  nip varchar(18),
  status varchar(20) not null,
  rank_title varchar(80) not null,
  job_title varchar(160) not null,
  service_start date,
  unit_code varchar(40),
  superior_code varchar(40),
  nik_sealed varchar(200),
  nik_mark varchar(100),
  account_id bigint,
  account_name varchar(60),
  photo_file bigint,
  is_active boolean not null,
  constraint office_employee_nip unique (agency_id, nip),
  constraint office_employee_nik unique (agency_id, nik_mark),
  constraint office_employee_account unique (agency_id, account_id)
);
