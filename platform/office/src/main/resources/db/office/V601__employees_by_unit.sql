-- Lists are of a unit and those below it, by name.
create index if not exists office_employee_unit on office_employee (agency_id, unit_code, name_key);
