-- When the text of a file becomes known, its documents are indexed again.
create index information_document_file_by_file on information_document_file (agency_id, file_id);
