-- Records by which issued documents can be checked. code is the random id behind the QR code. state
-- is what was decided; that the last day is over is computed. signers holds one line a signer, its
-- parts apart by tabs; checksums one SHA-256 a line.
create table if not exists documents_verification (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  code varchar(26) not null,
  document_key varchar(160) not null,
  unit_code varchar(40),
  type_id varchar(120) not null,
  type_en varchar(120) not null,
  number_text varchar(250) not null,
  title varchar(300) not null,
  dated_on date not null,
  signers longtext not null,
  valid_until date,
  state varchar(20) not null,
  checksums varchar(1000) not null,
  reason varchar(300) not null,
  replaced_by varchar(26),
  prepared_at timestamp(6) not null,
  issued_at timestamp(6) null,
  constraint documents_verification_code unique (code),
  constraint documents_verification_document unique (agency_id, document_key)
);
