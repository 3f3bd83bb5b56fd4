-- Every number that was ever given, one line each; lines are never removed. The two unique keys are
-- the last guard of what the counter's lock already sees to. document_hash is the SHA-256 of the
-- document's key while the number stands on it, because MariaDB would compare the key without case.
create table if not exists office_number_entry (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  book_id bigint not null,
  period_key varchar(60) not null,
  serial_number bigint not null,
  suffix varchar(1) not null,
  number_text varchar(250) not null,
  dated_on date not null,
  classification varchar(40),
  unit_code varchar(40),
  subject varchar(300) not null,
  document varchar(160),
  document_hash varchar(64),
  state varchar(10) not null,
  reason varchar(500) not null,
  made_at timestamp(6) not null,
  constraint office_number_entry_serial unique (agency_id, book_id, period_key, serial_number, suffix),
  constraint office_number_entry_document unique (agency_id, book_id, document_hash)
);
