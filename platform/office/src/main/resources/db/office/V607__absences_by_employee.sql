-- Whether somebody is away on a day.
create index if not exists office_absence_days on office_absence (employee_id, valid_from);
