-- A folder is shown, and is removed only when it is empty.
create index if not exists content_media_by_folder on content_media (agency_id, folder_id);
