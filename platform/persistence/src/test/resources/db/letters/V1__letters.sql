-- The letters of the tests.
create table letters_letter (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version int not null,
  number_text varchar(80) not null,
  body longtext,
  written_at timestamp(6) null,
  answers_id bigint,
  constraint uq_letters_number unique (agency_id, number_text)
);
