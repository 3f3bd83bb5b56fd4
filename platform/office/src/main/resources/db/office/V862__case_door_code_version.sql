-- Counts the codes of a case: what was opened with one before the present one is shut again.
alter table office_case_door add column if not exists code_version int not null default 1;
