-- A module asks for the cases of its own thing.
create index if not exists office_case_subject on office_case (agency_id, subject_type, subject_id);
