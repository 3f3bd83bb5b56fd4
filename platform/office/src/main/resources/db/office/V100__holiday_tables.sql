-- Versions of national holiday tables that people brought in, for all agencies: proposed by one
-- person, valid when a second confirmed. A version is complete and never changes; days holds one
-- line a day. Those that come with the platform are in its own file.
create table if not exists office_holiday_table (
  id bigint not null auto_increment primary key,
  version bigint not null,
  holiday_year int not null,
  issued date not null,
  decree varchar(200) not null,
  source varchar(500) not null,
  days longtext not null,
  state varchar(20) not null,
  proposed_in bigint not null,
  proposed_by bigint not null,
  proposed_name varchar(200) not null,
  proposed_by_operator boolean not null,
  proposed_at timestamp(6) not null,
  decided_by bigint,
  decided_name varchar(200),
  decided_at timestamp(6) null,
  reason varchar(500)
);
