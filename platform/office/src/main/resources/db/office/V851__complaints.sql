-- Complaints, suggestions and reports. The words lie sealed, with the place in words; who reports is
-- only ever the key of an applicant. There is no time in it on purpose: days alone, so that nobody is
-- found by when they wrote.
create table if not exists office_complaint (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  kind varchar(12) not null,
  category_key varchar(60) not null,
  unit_code varchar(40),
  disclosure varchar(12) not null,
  channel varchar(12) not null,
  sealed_words longtext,
  applicant_id bigint,
  subject_ref varchar(170),
  latitude double,
  longitude double,
  happened_on date,
  received_on date not null,
  follow_up varchar(12),
  referred_to varchar(120),
  referral_number varchar(80),
  referred_on date,
  closed_on date,
  external_number varchar(80),
  entry_key varchar(64),
  case_id bigint,
  constraint office_complaint_entry unique (agency_id, entry_key)
);
