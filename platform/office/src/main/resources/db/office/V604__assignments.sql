-- Who holds (DEFINITIVE) or acts in (PLT, PLH) a position, past and to come. valid_until is the day
-- after the last; an absence_id says that the appointment was made with that absence and ends with it.
create table if not exists office_assignment (
  id bigint not null auto_increment primary key,
  agency_id bigint not null,
  version bigint not null,
  position_id bigint not null,
  employee_id bigint not null,
  capacity varchar(20) not null,
  valid_from date not null,
  valid_until date,
  decree varchar(120),
  absence_id bigint,
  constraint office_assignment_position foreign key (position_id) references office_position (id),
  constraint office_assignment_employee foreign key (employee_id) references office_employee (id)
);
