-- Reminders that were given. The key claims one for a due date: whoever inserts it gives it.
create table if not exists office_case_signal (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  case_id bigint not null,
  due_on date not null,
  signal_key varchar(20) not null,
  given_at timestamp(6) not null,
  constraint office_case_signal_once unique (agency_id, case_id, due_on, signal_key)
);
