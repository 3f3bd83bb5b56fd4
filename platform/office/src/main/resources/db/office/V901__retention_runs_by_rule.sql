-- The newest run of each rule is asked for.
create index if not exists office_retention_run_rule on office_retention_run (agency_id, rule_code, id);
