-- Pictures of a complaint, in the order in which they were given.
create table if not exists office_complaint_photo (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  complaint_id bigint not null,
  file_id bigint not null,
  constraint office_complaint_photo_once unique (agency_id, complaint_id, file_id)
);
