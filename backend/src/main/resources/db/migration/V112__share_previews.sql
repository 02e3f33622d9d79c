-- Links that show one edition to somebody without an account. Only the hash of a link is kept.
create table preview_link (
    id uuid primary key,
    token_hash text not null unique,
    document_id uuid not null references document,
    edition_id uuid not null references edition,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    opened integer not null default 0,
    opened_at timestamptz,
    check ((revoked_at is null) = (revoked_by is null))
);
create index preview_link_by_document on preview_link (document_id, created_at);
grant select, insert, update on preview_link to boai_app;
