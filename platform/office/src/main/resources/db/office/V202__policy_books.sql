-- A book of which an agency has versions of its own. Each change counts it up, so that two people
-- cannot enter overlapping versions at the same time.
create table if not exists office_policy_book (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  book varchar(60) not null,
  changes bigint not null,
  constraint office_policy_book_code unique (agency_id, book)
);
