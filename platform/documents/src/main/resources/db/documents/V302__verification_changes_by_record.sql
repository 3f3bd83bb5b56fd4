-- The history is read for one record.
create index if not exists documents_verification_change_of on documents_verification_change (verification_id);
