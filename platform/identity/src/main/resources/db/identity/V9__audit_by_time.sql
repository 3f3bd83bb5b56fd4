-- The trail is read newest first.
create index if not exists identity_audit_time on identity_audit (agency_id, happened_at);
