-- The chain over the entries of an agency. It stands apart, so that an entry is never written again.
create table if not exists identity_audit_seal (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  sequence_no bigint not null,
  entry_id bigint not null,
  sealed_at timestamp(6) not null,
  hash varchar(100) not null,
  constraint identity_audit_seal_sequence unique (agency_id, sequence_no),
  constraint identity_audit_seal_entry unique (agency_id, entry_id)
);
