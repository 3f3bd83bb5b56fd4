-- The emblems of the letterheads that are there stay where they are.
insert into documents_released_picture (agency_id, version, file_id)
  select distinct l.agency_id, 0, l.logo from documents_letterhead l
  where l.logo is not null and not exists (
    select 1 from documents_released_picture p where p.agency_id = l.agency_id and p.file_id = l.logo);
