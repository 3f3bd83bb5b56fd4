create index if not exists office_complaint_subject on office_complaint (agency_id, subject_ref);
