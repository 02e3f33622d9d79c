-- What readers looked for in vain (SITE-11): no address, no session, no time of day.

create table search_miss (
    day date not null,
    locale text not null,
    query text not null check (length(query) between 1 and 100),
    times integer not null,
    primary key (day, locale, query)
);
grant select, insert, update on search_miss to boai_app;
