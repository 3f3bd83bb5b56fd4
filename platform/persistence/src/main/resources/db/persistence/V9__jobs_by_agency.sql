-- The list of an agency's jobs, newest first.
create index if not exists ix_persistence_job_agency on persistence_job (agency_id, ordered_at);
