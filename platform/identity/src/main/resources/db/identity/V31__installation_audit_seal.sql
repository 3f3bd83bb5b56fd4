-- The same over the entries of the installation.
create table if not exists identity_installation_audit_seal (
  id bigint not null auto_increment primary key,
  sequence_no bigint not null,
  entry_id bigint not null,
  sealed_at timestamp(6) not null,
  hash varchar(100) not null,
  constraint identity_installation_audit_seal_sequence unique (sequence_no),
  constraint identity_installation_audit_seal_entry unique (entry_id)
);
