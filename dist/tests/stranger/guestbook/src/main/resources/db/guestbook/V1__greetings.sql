-- The greetings of all agencies; the store shows each agency its own.
create table guestbook_greeting (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  visitor varchar(100) not null,
  message varchar(1000) not null,
  written_at timestamp(6) not null
);
