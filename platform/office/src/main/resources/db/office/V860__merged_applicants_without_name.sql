-- An entry that became one with another only points to it: nothing personal stays in it.
update office_applicant set name = '–', name_key = '–' where state = 'MERGED';
