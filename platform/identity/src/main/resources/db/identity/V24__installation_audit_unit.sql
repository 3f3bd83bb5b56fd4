-- The unit that an entry of the installation belongs to, for whoever reads the trail of a unit alone.
alter table identity_installation_audit add column if not exists unit_code varchar(40);
