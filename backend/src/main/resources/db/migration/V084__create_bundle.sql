-- Documents that go public together or not at all.
create table bundle (
    id uuid primary key,
    title text not null check (length(title) between 1 and 120),
    created_by uuid not null references person,
    created_at timestamptz not null,
    scheduled_at timestamptz,
    scheduled_by uuid references person,
    published_at timestamptz,
    -- Why it was not published at its time, until another time is set.
    failed_because text,
    check ((scheduled_at is null) = (scheduled_by is null)),
    check (scheduled_at is null or published_at is null)
);
create index bundle_by_schedule on bundle (scheduled_at) where scheduled_at is not null;

create table bundle_document (
    bundle_id uuid not null references bundle,
    document_id uuid not null references document,
    position integer not null,
    primary key (bundle_id, document_id)
);
create index bundle_of_document on bundle_document (document_id);

grant select, insert, update on bundle to boai_app;
grant select, insert, delete on bundle_document to boai_app;
