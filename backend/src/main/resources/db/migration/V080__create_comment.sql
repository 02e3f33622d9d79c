-- What colleagues say of a place in a draft: of a field, or of one entry of a list such as a block.
-- Nothing public reads these tables.

create table comment (
    id uuid primary key,
    document_id uuid not null references document,
    field text not null check (length(field) between 1 and 60),
    -- Where the entry stands in the working copy; null for a field as a whole, or once it is gone.
    place integer check (place >= 0),
    -- The entry as it was last seen; null for a field as a whole.
    entry jsonb,
    created_at timestamptz not null,
    resolved_by uuid references person,
    resolved_at timestamptz,
    check (place is null or entry is not null),
    check ((resolved_by is null) = (resolved_at is null))
);
create index comment_by_document on comment (document_id, created_at);

-- The comment itself and the answers to it. Never changed, never deleted.
create table remark (
    id bigint generated always as identity primary key,
    comment_id uuid not null references comment,
    author_id uuid not null references person,
    text text not null check (length(text) between 1 and 1000),
    written_at timestamptz not null
);
create index remark_by_comment on remark (comment_id, id);

grant select, insert, update on comment to boai_app;
grant select, insert on remark to boai_app;
