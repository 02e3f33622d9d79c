-- Uploaded files by the hash of their bytes. Never updated, never deleted: another file is another
-- asset. The bytes themselves are in the object store, put there before the row.

create table asset (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name text not null check (length(file_name) between 1 and 120),
    media_type text not null,
    kind text not null,
    bytes bigint not null check (bytes > 0),
    crc32 bigint not null check (crc32 between 0 and 4294967295),
    width integer,
    height integer,
    created_by uuid not null references person,
    created_at timestamptz not null,
    check ((kind = 'IMAGE') = (width is not null and height is not null))
);
create index asset_by_creation on asset (created_at desc, sha256);
grant select, insert on asset to boai_app;

-- The facts that delivery needs, copied at publication: boai_public cannot read asset.
alter table live_asset
    add column media_type text not null,
    add column bytes bigint not null,
    add column crc32 bigint not null,
    add foreign key (sha256) references asset;
