-- The second factor of sign-in: time-based codes (RFC 6238), by choice or because of a role.

-- The secret is sealed with a key that is not in the database. Unconfirmed ones do not count yet.
create table second_factor (
    person_id uuid primary key references person on delete cascade,
    secret bytea not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null
);

-- Each lets its person in once without the phone.
create table recovery_code (
    code_hash text primary key,
    person_id uuid not null references person on delete cascade
);
create index recovery_code_by_person on recovery_code (person_id);

-- Whose password was right, and whose code is still wanted.
create table started_sign_in (
    token_hash text primary key,
    person_id uuid not null references person on delete cascade,
    expires_at timestamptz not null
);
create index started_sign_in_by_person on started_sign_in (person_id);

grant select, insert, update, delete on second_factor, recovery_code, started_sign_in to boai_app;
