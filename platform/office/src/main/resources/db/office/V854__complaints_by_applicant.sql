create index if not exists office_complaint_applicant on office_complaint (agency_id, applicant_id);
