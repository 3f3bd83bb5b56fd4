-- The worklist asks for what lies open on somebody's desks.
create index if not exists office_case_desk on office_case (agency_id, closed_at, desk_kind, due_on);
