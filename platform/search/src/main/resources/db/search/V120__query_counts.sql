-- How often something was searched on a day and how often nothing was found. No person, no address;
-- long numbers are masked before they come here.
create table if not exists search_query_count (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  on_day date not null,
  query_text varchar(160) not null,
  query_key varchar(64) not null,
  searches bigint not null,
  empties bigint not null,
  constraint search_query_count_day unique (agency_id, on_day, query_key)
);
