-- One agency has one share.
create unique index if not exists documents_share_agency on documents_share (agency_id);
