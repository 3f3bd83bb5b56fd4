-- When an applicant last applied for something; their data is kept for a time from then on. Empty for
-- those entered before this was noted, for whom the entering counts.
alter table office_applicant add column if not exists used_at timestamp(6) null;
