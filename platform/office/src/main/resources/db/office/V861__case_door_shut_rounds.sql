-- How often in a row the door was shut, so that it stays shut longer each time.
alter table office_case_door add column if not exists shut_rounds int not null default 0;
