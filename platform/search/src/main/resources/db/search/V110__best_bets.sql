-- Documents that stand above the hits of a query. query_key is the SHA-256 of the query as it is cut
-- into words.
create table if not exists search_best_bet (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  query_text varchar(200) not null,
  query_key varchar(64) not null,
  document_type varchar(100) not null,
  document_id varchar(100) not null,
  note varchar(300) not null,
  place int not null
);
