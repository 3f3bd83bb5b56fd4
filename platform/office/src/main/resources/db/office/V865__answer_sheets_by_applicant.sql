-- For a person's copy of their data, and its erasure.
create index if not exists office_answer_sheet_applicant on office_answer_sheet (agency_id, applicant_id);
