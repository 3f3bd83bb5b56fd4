-- Which positions somebody holds on a day.
create index if not exists office_assignment_held on office_assignment (employee_id, valid_from);
