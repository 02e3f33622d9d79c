-- Links that readers find on the site, as they were when they were last looked at (SITE-05). Those
-- of our own that lead somewhere have no row.

create table checked_link (
    target text primary key check (length(target) <= 2000),
    kind text not null,
    state text not null,
    reason text not null,
    uses integer not null check (uses > 0), -- how many pages have it
    pages text[] not null, -- some of them
    checked_at timestamptz not null,
    last_good_at timestamptz,
    failing_since timestamptz
);

-- The last look at all of them.
create table link_check (
    id integer primary key check (id = 1),
    ended_at timestamptz not null,
    pages integer not null,
    links integer not null,
    postponed integer not null -- not looked at for want of time
);

grant select, insert, update, delete on checked_link to boai_app;
grant select, insert, update on link_check to boai_app;
