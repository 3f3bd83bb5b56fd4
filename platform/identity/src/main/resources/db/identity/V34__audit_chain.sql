-- Where the chain of an agency begins and ends. Its row is the lock of the sealer.
create table if not exists identity_audit_chain (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  start_sequence bigint not null,
  start_hash varchar(100) not null,
  head_sequence bigint not null,
  head_hash varchar(100) not null,
  adopted_entry bigint not null,
  mark varchar(100) not null,
  constraint identity_audit_chain_agency unique (agency_id)
);
