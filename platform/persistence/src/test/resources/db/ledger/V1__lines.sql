-- The shared register of the tests.
create table ledger_line (
  id bigint not null auto_increment primary key,
  text varchar(200) not null
);
