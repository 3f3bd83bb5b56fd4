-- The same for the installation.
create index if not exists identity_installation_audit_seal_time on identity_installation_audit_seal (sealed_at);
