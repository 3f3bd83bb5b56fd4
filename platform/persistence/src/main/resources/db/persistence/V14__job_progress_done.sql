-- How many steps of a running job are done; empty when it does not say.
alter table persistence_job add column if not exists progress_done bigint null;
