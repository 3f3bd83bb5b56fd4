-- The bell asks how many of somebody's notices are not read.
create index if not exists office_notice_account on office_notice (agency_id, account_id, read_at);
