-- Books from which numbers are given. code_key is the code in lower case, so that two codes never
-- differ by case alone on either database.
create table if not exists office_number_book (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  code varchar(40) not null,
  code_key varchar(40) not null,
  name varchar(120) not null,
  pattern varchar(120) not null,
  reset_by varchar(10) not null,
  constraint office_number_book_code unique (agency_id, code_key)
);
