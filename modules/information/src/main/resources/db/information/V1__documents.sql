-- The documents of public information. What was public once is never deleted: it is withdrawn and
-- keeps its row, so that its address can say so.
create table information_document (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  title varchar(300) not null,
  summary varchar(4000) not null,
  unit_code varchar(100),
  classification varchar(20) not null,
  document_date date not null,
  state varchar(20) not null,
  published_at timestamp(6) null,
  withdrawn_at timestamp(6) null,
  withdrawal_reason varchar(1000),
  changed_at timestamp(6) not null,
  version bigint not null
);
