-- The same for the installation; there is one row, and its number is 1.
create table if not exists identity_installation_audit_chain (
  id bigint not null primary key,
  start_sequence bigint not null,
  start_hash varchar(100) not null,
  head_sequence bigint not null,
  head_hash varchar(100) not null,
  adopted_entry bigint not null,
  mark varchar(100) not null
);
