-- What the public may see, and the nudges that carry it to the projections.

create sequence live_version;

create table live_item (
    document_id uuid primary key references document,
    content_id uuid not null,
    kind text not null,
    locale text not null,
    slug text not null,
    version bigint not null,
    state text not null check (state in ('PUBLISHED', 'WITHDRAWN')),
    title text not null,
    dated_at timestamptz not null,
    event_id text,
    body jsonb not null,
    unique (kind, locale, slug)
);
create index live_item_by_date on live_item (kind, locale, dated_at desc, document_id)
    where state = 'PUBLISHED';
create index live_item_by_content on live_item (content_id);
create index live_item_by_event on live_item (event_id) where event_id is not null;

create table live_topic (
    topic text not null,
    document_id uuid not null references live_item on delete cascade,
    primary key (topic, document_id)
);
create index live_topic_by_document on live_topic (document_id);

-- Former slugs; an address that was public is never given to another document.
create table live_redirect (
    kind text not null,
    locale text not null,
    slug text not null,
    document_id uuid not null references live_item on delete cascade,
    primary key (kind, locale, slug)
);
create index live_redirect_by_document on live_redirect (document_id);

-- Files that a published document uses; nothing else can be fetched without a session.
create table live_asset (
    sha256 text not null,
    document_id uuid not null references live_item on delete cascade,
    primary key (sha256, document_id)
);
create index live_asset_by_document on live_asset (document_id);

-- Raised by every publish and withdraw of a kind, so that a list's ETag costs one row.
create table live_counter (
    kind text primary key,
    value bigint not null
);
insert into live_counter (kind, value)
select kind, 0
from unnest(array['ARTICLE', 'CAMPAIGN', 'PRESS_RELEASE', 'EDUCATION_KIT', 'DISCLOSURE_NOTICE', 'PAGE']) kind;

-- Names of topics as the public reads them; copied by the topic settings.
create view live_topic_name as
select slug, name_zh, name_en, position from topic;

create table projection_target (
    name text primary key,
    seen_at timestamptz not null
);

-- At most one row per target and document: a nudge says which document, never what it holds.
-- A row without a document asks for a full rebuild of its target.
create table outbox (
    id bigint generated always as identity primary key,
    target text not null references projection_target on delete cascade,
    document_id uuid,
    version bigint not null,
    due_at timestamptz not null,
    claimed_until timestamptz,
    attempts integer not null default 0,
    parked_at timestamptz,
    reason text not null default '',
    unique nulls not distinct (target, document_id)
);
create index outbox_due on outbox (target, due_at, id) where parked_at is null;
