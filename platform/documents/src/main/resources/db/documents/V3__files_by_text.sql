-- Which files still wait for their text is asked every hour.
create index if not exists documents_file_text on documents_file (agency_id, text_state);
