-- One agency has one check.
create unique index if not exists documents_check_agency on documents_check (agency_id);
