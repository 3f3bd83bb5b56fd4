-- Before each delivery it is counted how many the recipient got in the last hour.
create index if not exists office_notice_delivery_recipient on office_notice_delivery (agency_id, recipient_mark, made_at);
