-- The list is read by state, the newest first.
create index if not exists documents_verification_state on documents_verification (agency_id, state, id);
