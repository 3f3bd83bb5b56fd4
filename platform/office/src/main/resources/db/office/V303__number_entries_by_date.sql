-- Registers are read for a span of days.
create index if not exists office_number_entry_date on office_number_entry (agency_id, book_id, dated_on);
