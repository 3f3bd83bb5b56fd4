-- Texts that an agency wrote for a kind of notice, each change a new row; the highest serial counts.
-- A row without texts brings those of the software back.
create table if not exists office_notice_template (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  kind varchar(80) not null,
  channel varchar(10) not null,
  serial_number int not null,
  subject_id longtext,
  subject_en longtext,
  body_id longtext,
  body_en longtext,
  made_at timestamp(6) not null,
  made_by varchar(120) not null,
  constraint office_notice_template_serial unique (agency_id, kind, channel, serial_number)
);
