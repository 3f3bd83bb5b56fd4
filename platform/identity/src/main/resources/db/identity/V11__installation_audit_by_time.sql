-- The trail is read newest first.
create index if not exists identity_installation_audit_time on identity_installation_audit (happened_at);
