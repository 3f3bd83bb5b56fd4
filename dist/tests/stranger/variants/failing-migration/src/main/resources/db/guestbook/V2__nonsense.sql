-- No database understands this: the tests want to see a migration fail.
alter table guestbook_greeting please add a column;
