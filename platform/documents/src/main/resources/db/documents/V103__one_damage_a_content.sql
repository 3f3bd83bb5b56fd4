-- A content is found damaged once, however often it is checked.
create unique index if not exists documents_damage_content on documents_damage (agency_id, sha256);
