-- What the text inside a file tells of persons (PRV-06). A file never changes, so it is looked
-- through once; a row of an older reader is made anew.
create table asset_scan (
    sha256 text primary key references asset on delete cascade,
    scan jsonb not null,
    reader integer not null,
    scanned_at timestamptz not null
);
grant select, insert, update, delete on asset_scan to boai_app;
