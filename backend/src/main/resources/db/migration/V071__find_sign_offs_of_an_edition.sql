create index sign_off_of_edition on sign_off (edition_id);
