-- Answers with the version they were given to. What is sensitive stands in sealed_answers, encrypted
-- with a key outside the database; subject says what the answers belong to (module/type/id).
create table if not exists office_answer_sheet (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  form_code varchar(40) not null,
  form_version int not null,
  subject varchar(120) not null,
  unit_code varchar(40),
  plain_answers longtext not null,
  sealed_answers longtext,
  kept_at timestamp(6) not null
);
