-- How long the file of heads of a node is, so that a file that was cut shows.
create table if not exists identity_audit_head_file (
  id bigint not null auto_increment primary key,
  file_id varchar(40) not null,
  line_count bigint not null,
  link varchar(100) not null,
  written_at timestamp(6) not null,
  constraint identity_audit_head_file_id unique (file_id)
);
