-- Why the copy of the site does not follow, in English too: it says what to do.

alter table site_copy add reason_en text not null default '';
