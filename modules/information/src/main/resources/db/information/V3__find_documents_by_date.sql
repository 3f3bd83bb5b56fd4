-- The public list and the console show an agency's documents of one state, newest first.
create index information_document_by_date on information_document (agency_id, state, document_date, id);
