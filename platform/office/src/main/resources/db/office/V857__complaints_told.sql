-- When officers and the reporter were told that a complaint came. Of one whose reporter must not be
-- found they learn a day later, so that the notice does not tell the time.
alter table office_complaint add column if not exists told_on date null;
