-- Which stored files belong to a document, in the order in which they are shown. The files
-- themselves belong to the platform; no foreign key leaves the module.
create table information_document_file (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  document_id bigint not null,
  file_id bigint not null,
  position int not null,
  constraint information_document_file_once unique (document_id, file_id),
  constraint information_document_file_document foreign key (document_id) references information_document (id)
);
