-- Who fills a position on a day is the question asked most.
create index if not exists office_assignment_filled on office_assignment (position_id, valid_from);
