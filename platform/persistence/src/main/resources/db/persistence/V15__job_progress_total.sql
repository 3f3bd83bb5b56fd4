-- How many steps a running job has in all.
alter table persistence_job add column if not exists progress_total bigint null;
