-- Every count of days asks for the local holidays of a period.
create index if not exists office_local_holiday_date on office_local_holiday (agency_id, holiday_date);
