-- People, documents, reviews: what the desk works on. Runs as boai_owner.

create table person (
    id uuid primary key,
    login text not null unique check (login ~ '^[a-z][a-z0-9._-]{1,39}$'),
    display_name text not null check (length(display_name) between 1 and 60),
    password_hash text,
    active boolean not null,
    created_at timestamptz not null
);

create table person_role (
    person_id uuid not null references person on delete cascade,
    role text not null,
    primary key (person_id, role)
);

-- Only hashes of the secrets that browsers and programs hold.
create table session (
    token_hash text primary key,
    person_id uuid not null references person on delete cascade,
    csrf_token text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_by_person on session (person_id);

create table api_token (
    id uuid primary key,
    token_hash text not null unique,
    person_id uuid not null references person on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create table setup_link (
    token_hash text primary key,
    expires_at timestamptz not null
);

create table sign_in_failure (
    id bigint generated always as identity primary key,
    attempt_key text not null,
    failed_at timestamptz not null
);
create index sign_in_failure_by_key on sign_in_failure (attempt_key, failed_at);

create table topic (
    slug text primary key,
    name_zh text not null,
    name_en text not null,
    position integer not null
);

create table document (
    id uuid primary key,
    content_id uuid not null,
    kind text not null,
    locale text not null,
    slug text not null,
    title text not null,
    stage text not null,
    public_state text not null,
    review_round integer not null,
    submitted_edition_id uuid,
    live_edition_id uuid,
    scheduled_at timestamptz,
    scheduled_by uuid references person,
    created_by uuid not null references person,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    lock_version bigint not null,
    unique (kind, locale, slug),
    unique (content_id, locale),
    check ((stage = 'SCHEDULED') = (scheduled_at is not null))
);
create index document_by_update on document (updated_at desc, id);
create index document_by_schedule on document (scheduled_at) where scheduled_at is not null;

create table working_copy (
    document_id uuid primary key references document,
    content jsonb not null,
    schema_version integer not null,
    revision bigint not null,
    change_note text not null,
    updated_by uuid not null references person,
    updated_at timestamptz not null
);

-- Who changed the working copy since the last publication: they sign at most level one (PUB-01).
create table working_copy_writer (
    document_id uuid not null references document,
    person_id uuid not null references person,
    primary key (document_id, person_id)
);

-- Never updated, never deleted: a correction is a new edition (DIS-04, DIS-16).
create table edition (
    id uuid primary key,
    document_id uuid not null references document,
    number integer not null,
    content jsonb not null,
    schema_version integer not null,
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    reason text not null,
    change_note text not null,
    author_id uuid not null references person,
    created_at timestamptz not null,
    unique (document_id, number)
);

create table edition_writer (
    edition_id uuid not null references edition,
    person_id uuid not null references person,
    primary key (edition_id, person_id)
);

alter table document add foreign key (submitted_edition_id) references edition;
alter table document add foreign key (live_edition_id) references edition;

-- Each time an edition went public; times are set by the server (PUB-07).
create table publication (
    id bigint generated always as identity primary key,
    document_id uuid not null references document,
    edition_id uuid not null references edition,
    published_at timestamptz not null,
    change_note text not null
);
create index publication_by_document on publication (document_id, id);

-- What an imported document was before it came here (PUB-07).
create table legacy_origin (
    document_id uuid primary key references document,
    legacy_id text not null unique,
    source text not null,
    originally_published_at timestamptz not null,
    imported_at timestamptz not null,
    importer text not null
);

-- A sign-off counts while its round is the document's current one; taking back starts a new round.
create table sign_off (
    id uuid primary key,
    document_id uuid not null references document,
    edition_id uuid not null references edition,
    review_round integer not null,
    level text not null,
    person_id uuid not null references person,
    content_hash text not null,
    content_reviewed boolean not null check (content_reviewed),
    proofread boolean not null check (proofread),
    secrecy_checked boolean not null check (secrecy_checked),
    privacy_checked boolean not null check (privacy_checked),
    comment text not null,
    signed_at timestamptz not null,
    unique (document_id, review_round, level),
    unique (document_id, review_round, person_id)
);

create table audit_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id uuid,
    actor text not null,
    action text not null,
    document_id uuid,
    detail jsonb not null
);
create index audit_event_by_document on audit_event (document_id, id);
