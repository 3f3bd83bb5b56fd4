-- What is due is asked for every second.
create index if not exists ix_persistence_task_time on persistence_task (execution_time);
