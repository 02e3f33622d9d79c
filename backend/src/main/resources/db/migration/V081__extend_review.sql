-- Sensitive material names the request to the office above before the final review (PUB-03).
alter table document add sensitive boolean not null default false;
alter table document add reference_office text;
alter table document add reference_number text check (length(reference_number) between 1 and 60);
alter table document add check ((reference_office is null) = (reference_number is null));

-- The emergency lane keeps the order of the reviews (PUB-04).
alter table document add urgent_since timestamptz;
alter table document add urgent_by uuid references person;
alter table document add urgent_because text;
alter table document add check ((urgent_since is null) = (urgent_by is null)
    and (urgent_since is null) = (urgent_because is null));
create index document_urgent on document (urgent_since) where urgent_since is not null;

-- What went public by the emergency lane is read again in full.
create table reread (
    edition_id uuid primary key references edition,
    document_id uuid not null references document,
    due_at timestamptz not null,
    done_by uuid references person,
    done_at timestamptz,
    finding text,
    note text not null,
    check ((done_by is null) = (done_at is null) and (done_by is null) = (finding is null))
);
create index reread_open on reread (due_at) where done_at is null;
grant select, insert, update on reread to boai_app;

-- Who acts for whom while a reviewer is away; days in Asia/Shanghai, both included.
create table deputy (
    id uuid primary key,
    absent_id uuid not null references person,
    deputy_id uuid not null references person,
    from_day date not null,
    to_day date not null,
    appointed_by uuid not null references person,
    appointed_at timestamptz not null,
    ended_by uuid references person,
    ended_at timestamptz,
    check (absent_id <> deputy_id and from_day <= to_day),
    check ((ended_by is null) = (ended_at is null))
);
create index deputy_by_deputy on deputy (deputy_id, to_day) where ended_at is null;
grant select, insert, update on deputy to boai_app;

-- A seat signs once, whoever sits in it (PUB-01). Which request allowed it is kept with it (PUB-03).
alter table sign_off add in_place_of uuid references person check (in_place_of <> person_id);
alter table sign_off add reference text;
create unique index sign_off_once_for on sign_off (document_id, review_round, in_place_of)
    where in_place_of is not null;

-- The edition that a person saw last, and the one before that.
create table edition_seen (
    person_id uuid not null references person,
    document_id uuid not null references document,
    number integer not null,
    previous integer,
    primary key (person_id, document_id)
);
grant select, insert, update on edition_seen to boai_app;
