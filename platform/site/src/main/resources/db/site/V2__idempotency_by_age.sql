-- The cleaning finds what is old without reading the rest.
create index site_idempotency_age on site_idempotency (created_at);
