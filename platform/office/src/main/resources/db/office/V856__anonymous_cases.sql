-- A case whose applicant must not be found by it: what they do is written down with the day alone.
alter table office_case add column if not exists anonymous_case boolean default false not null;
