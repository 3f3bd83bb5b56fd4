create index if not exists office_applicant_name on office_applicant (agency_id, name_key);
