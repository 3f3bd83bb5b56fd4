-- The infections of the last weeks are counted.
create index if not exists documents_infection_time on documents_infection (agency_id, found_at);
