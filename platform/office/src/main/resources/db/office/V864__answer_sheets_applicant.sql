-- Whose answers they are, by the id in the register of applicants; empty where nobody said so.
alter table office_answer_sheet add column if not exists applicant_id bigint;
