-- What may be the same is looked for among the newest of a category.
create index if not exists office_complaint_category_day on office_complaint (agency_id, category_key, received_on);
