-- For a person's copy of their data, and its erasure.
create index if not exists office_case_applicant on office_case (agency_id, applicant_key);
