-- An entry that is copied is refused.
create unique index if not exists identity_audit_mark on identity_audit (mark);
