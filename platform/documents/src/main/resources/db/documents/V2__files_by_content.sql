-- Whether content is still kept is asked before it is removed, and whether its text is known before
-- it is read.
create index if not exists documents_file_content on documents_file (agency_id, sha256);
