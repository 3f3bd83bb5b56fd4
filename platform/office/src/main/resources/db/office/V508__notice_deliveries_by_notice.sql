-- When a notice is forgotten, what was delivered of it goes too.
create index if not exists office_notice_delivery_notice on office_notice_delivery (agency_id, notice_id);
