-- Which rule holds is asked whenever something is computed.
create index if not exists office_policy_version_book on office_policy_version (agency_id, book);
