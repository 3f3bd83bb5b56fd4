-- What a job wrote into its log.
create table if not exists persistence_job_line (
  id bigint not null auto_increment primary key,
  job_id varchar(40) not null,
  line varchar(1000) not null
);
