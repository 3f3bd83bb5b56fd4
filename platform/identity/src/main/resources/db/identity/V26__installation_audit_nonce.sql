-- Makes two entries differ that say the same.
alter table identity_installation_audit add column if not exists nonce bigint default 0 not null;
