-- Asked at every search.
create index if not exists search_best_bet_query on search_best_bet (agency_id, query_key);
