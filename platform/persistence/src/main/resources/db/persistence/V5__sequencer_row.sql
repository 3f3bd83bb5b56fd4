-- The one row; positions begin at 1.
insert into persistence_sequencer (id, head, forgotten)
select 1, 0, 0 from dual where not exists (select 1 from persistence_sequencer);
