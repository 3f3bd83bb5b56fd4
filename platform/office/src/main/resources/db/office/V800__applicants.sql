-- Those who apply. What is personal lies in sealed_data, encrypted under a key of this person alone
-- (person_key, itself encrypted with a key outside the database): without it nothing is readable, so
-- erasing means to empty it. NIK and telephone are found by keyed hashes.
create table if not exists office_applicant (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  kind varchar(20) not null,
  name varchar(200) not null,
  name_key varchar(200) not null,
  nik_mark varchar(100),
  phone_mark varchar(100),
  person_key varchar(300),
  sealed_data longtext,
  legal_basis varchar(20) not null,
  identity_file bigint,
  state varchar(20) not null,
  merged_into bigint,
  entered_at timestamp(6) not null,
  constraint office_applicant_nik unique (agency_id, nik_mark)
);
