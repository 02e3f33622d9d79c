-- How the copy of the site in an object store fares, so that every node can tell.

create table site_copy (
    id integer primary key check (id = 1),
    copied_at timestamptz, -- when it was last whole
    failing_since timestamptz,
    attempts integer not null,
    reason text not null
);

grant select, insert, update on site_copy to boai_app;
