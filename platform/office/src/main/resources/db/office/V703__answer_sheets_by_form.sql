-- Whether a version was answered, and the sheets of a subject.
create index if not exists office_answer_sheet_form on office_answer_sheet (agency_id, form_code, form_version);
