-- The log of one job.
create index if not exists ix_persistence_job_line_job on persistence_job_line (job_id, id);
