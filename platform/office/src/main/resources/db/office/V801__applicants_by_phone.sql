-- Telephone numbers are shared within families, so this is no unique key.
create index if not exists office_applicant_phone on office_applicant (agency_id, phone_mark);
