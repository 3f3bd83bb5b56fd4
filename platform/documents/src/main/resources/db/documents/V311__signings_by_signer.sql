-- The desk of a signer asks for what waits.
create index if not exists documents_signing_signer on documents_signing (agency_id, signer_id, state);
