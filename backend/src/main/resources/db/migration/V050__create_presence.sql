-- Who has a document open in the editor, so that people see each other. Worth nothing after a crash.

create unlogged table presence (
    document_id uuid not null references document on delete cascade,
    tab uuid not null,
    person_id uuid not null references person on delete cascade,
    seen_at timestamptz not null,
    primary key (document_id, tab)
);
grant select, insert, update, delete on presence to boai_app;
