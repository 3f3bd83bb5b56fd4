-- Where a visitor comes from. May be empty, so that the first version can still write.
alter table guestbook_greeting add column town varchar(100);
