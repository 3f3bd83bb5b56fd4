-- The library opens with what came last.
create index if not exists content_media_by_time on content_media (agency_id, created_at);
