-- Versions of the templates of documents in an agency. The text never changes; valid_from is empty
-- for a draft and for what came with the module, of which a version is kept when it is first used.
create table if not exists documents_template (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  kind varchar(60) not null,
  template_number int not null,
  paper varchar(10) not null,
  text longtext not null,
  text_hash varchar(64) not null,
  note varchar(500) not null,
  shipped boolean not null,
  valid_from date,
  author varchar(200) not null,
  made_at timestamp(6) not null,
  constraint documents_template_number unique (agency_id, kind, template_number)
);
