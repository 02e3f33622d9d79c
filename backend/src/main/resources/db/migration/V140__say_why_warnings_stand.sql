-- Why the warnings of an edition stand: one reason at its submission, and one at its publication for
-- what it did not answer for (PRV-06, PUB-06). Never changed, never deleted.
create table edition_reason (
    id bigint generated always as identity primary key,
    edition_id uuid not null references edition,
    step text not null,
    person_id uuid not null references person,
    reason text not null check (length(reason) between 1 and 500),
    -- What the reason answers for: rule, place and message of each.
    warnings jsonb not null check (jsonb_array_length(warnings) > 0),
    given_at timestamptz not null
);
create index edition_reason_by_edition on edition_reason (edition_id, id);

grant select, insert on edition_reason to boai_app;
