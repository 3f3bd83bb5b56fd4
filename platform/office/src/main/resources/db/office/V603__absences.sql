-- When somebody cannot do their work; why is kept nowhere here. valid_until is the day after the last.
create table if not exists office_absence (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  employee_id bigint not null,
  valid_from date not null,
  valid_until date not null,
  constraint office_absence_employee foreign key (employee_id) references office_employee (id)
);
