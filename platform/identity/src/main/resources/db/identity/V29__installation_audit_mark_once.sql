-- An entry that is copied is refused.
create unique index if not exists identity_installation_audit_mark on identity_installation_audit (mark);
