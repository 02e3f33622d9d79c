-- What people are told of, at the desk and by mail.

create table notification (
    id bigint generated always as identity primary key,
    person_id uuid not null references person on delete cascade,
    kind text not null,
    document_id uuid not null,
    detail text not null,
    created_at timestamptz not null,
    read_at timestamptz
);
create index notification_by_person on notification (person_id, id);
create index notification_unread on notification (person_id) where read_at is null;

-- Who wants mail, where to, and of what.
create table mail_choice (
    person_id uuid primary key references person on delete cascade,
    address text not null
);
create table mail_choice_kind (
    person_id uuid not null references mail_choice on delete cascade,
    kind text not null,
    primary key (person_id, kind)
);

-- Mail that is still to be sent. A row is gone when the mail server has taken the mail.
create table mail (
    id uuid primary key,
    address text not null,
    subject text not null,
    body text not null,
    due_at timestamptz not null,
    claimed_until timestamptz,
    attempts integer not null default 0,
    parked_at timestamptz,
    reason text not null default ''
);
create index mail_due on mail (due_at) where parked_at is null;

grant select, insert, update, delete on notification, mail_choice, mail_choice_kind, mail to boai_app;
