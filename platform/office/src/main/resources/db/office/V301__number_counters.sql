-- The last serial of each period of a book. Whoever takes a number locks this row. opened_at_serial
-- is where the book on paper had come to when this one took over.
create table if not exists office_number_counter (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  book_id bigint not null,
  period_key varchar(60) not null,
  last_serial bigint not null,
  opened_at_serial bigint not null,
  constraint office_number_counter_period unique (agency_id, book_id, period_key)
);
