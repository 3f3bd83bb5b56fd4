-- What an agency adds to the word lists that ship, and which lines of them it takes out. entry_key
-- is the SHA-256 of the entry, because MariaDB would compare the entry by its collation.
create table if not exists search_word (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  kind varchar(12) not null,
  entry varchar(400) not null,
  entry_key varchar(64) not null,
  taken_out boolean not null,
  constraint search_word_entry unique (agency_id, kind, entry_key)
);
