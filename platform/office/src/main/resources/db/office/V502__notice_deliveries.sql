-- What is to be delivered by e-mail or short message, and what became of it. recipient_mark is a
-- keyed hash that counts how much somebody gets; address_sealed stands only for somebody from outside
-- and only until it is delivered. claimed_until is how long the node claimed_by may take.
create table if not exists office_notice_delivery (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  notice_id bigint not null,
  kind varchar(80) not null,
  account_id bigint,
  channel varchar(10) not null,
  state varchar(10) not null,
  in_digest boolean not null,
  address_sealed longtext,
  masked varchar(300) not null,
  recipient_mark varchar(120) not null,
  language varchar(2) not null,
  message_id varchar(200) not null,
  attempts int not null,
  next_at timestamp(6) not null,
  claimed_by varchar(100),
  claimed_until timestamp(6) null,
  reply_code varchar(20),
  problem_id varchar(500),
  problem_en varchar(500),
  made_at timestamp(6) not null,
  done_at timestamp(6) null
);
