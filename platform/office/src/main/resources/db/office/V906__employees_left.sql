-- Since when somebody no longer works here, from which retention counts.
alter table office_employee add column if not exists left_on date;
