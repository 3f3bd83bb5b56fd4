-- The sealer asks what was sealed before a time, to know where it need not look again.
create index if not exists identity_audit_seal_time on identity_audit_seal (agency_id, sealed_at);
