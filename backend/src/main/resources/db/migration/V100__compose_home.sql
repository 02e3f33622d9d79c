-- What staff chose for the home page of each language. A slot may name what was withdrawn since:
-- it is passed over while it is, and stands again when it comes back.

create table home_page (
    locale text primary key,
    revision bigint not null
);
insert into home_page (locale, revision) values ('ZH_CN', 1), ('EN', 1);

create table home_slot (
    locale text not null references home_page,
    place integer not null check (place between 0 and 4), -- 0 is the lead
    document_id uuid not null references live_item on delete cascade,
    primary key (locale, place),
    unique (locale, document_id)
);
create index home_slot_by_document on home_slot (document_id);
grant select, update on home_page to boai_app;
grant select, insert, delete on home_slot to boai_app;

create view live_home_slot as
select locale, place, document_id from home_slot;
grant select on live_home_slot to boai_public;
