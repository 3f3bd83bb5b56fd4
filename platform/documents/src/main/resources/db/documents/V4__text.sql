-- The text of files by pages. A very long page has several parts, because a database takes only so
-- much in one statement.
create table if not exists documents_text (
  file_id bigint not null,
  page int not null,
  part int not null,
  agency_id bigint not null,
  content longtext not null,
  primary key (file_id, page, part)
);
