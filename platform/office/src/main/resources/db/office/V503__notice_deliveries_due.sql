-- Every look for work asks for what is due.
create index if not exists office_notice_delivery_due on office_notice_delivery (agency_id, state, next_at);
