-- Why a sensitive value was read; empty for a change.
alter table identity_installation_audit add column if not exists purpose varchar(400) default '' not null;
