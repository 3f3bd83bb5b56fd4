-- The keyed hash under which the platform wrote the entry; entries from before have none.
alter table identity_installation_audit add column if not exists mark varchar(100);
