-- In which language the desk speaks to a person, also by mail.
alter table person
    add column language text not null default 'ZH' check (language in ('ZH', 'EN'));
