-- The audit log becomes a chain (ADR 0010): each event holds the SHA-256 of its canonical form, which
-- begins with the hash of the event before. Ids are places in the chain: 1, 2, 3 without holes.

-- One field of a canonical form: its length in bytes, a colon, the text, a comma.
create function audit_field(value text) returns text language sql immutable as
$$ select octet_length(value) || ':' || value || ',' $$;

-- The same as ChainHash computes, for events from before the chain and for people with psql only.
create function audit_hash(
    previous text, id bigint, at timestamptz, actor_id uuid, actor text, action text,
    document_id uuid, detail jsonb) returns text language sql stable as
$$
select encode(sha256(convert_to(
    audit_field(previous) || audit_field(id::text)
    || audit_field((extract(epoch from at) * 1000000)::bigint::text)
    || audit_field(coalesce(actor_id::text, '')) || audit_field(actor) || audit_field(action)
    || audit_field(coalesce(document_id::text, ''))
    || coalesce((
        select string_agg(audit_field(key) || audit_field(value), '' order by key collate "C")
        from jsonb_each_text(detail)), ''), 'UTF8')), 'hex')
$$;

alter table audit_event alter column id drop identity;
alter table audit_event add column hash text;

-- The place and the hash of the last event: tells when the end of the log was cut off.
create table audit_head (
    only_one boolean primary key default true check (only_one),
    position bigint not null,
    hash text not null
);
grant select, update on audit_head to boai_app;

do $$
declare
    place bigint := 0;
    last text := repeat('0', 64);
    event audit_event;
begin
    for event in select * from audit_event order by id loop
        place := place + 1;
        last := audit_hash(last, place, event.at, event.actor_id, event.actor, event.action,
            event.document_id, event.detail);
        update audit_event set id = place, hash = last where id = event.id;
    end loop;
    insert into audit_head (position, hash) values (place, last);
end $$;

alter table audit_event
    alter column hash set not null,
    add check (hash ~ '^[0-9a-f]{64}$');

create index audit_event_by_time on audit_event (at, id);
create index audit_event_by_actor on audit_event (actor_id, at, id);
create index audit_event_by_action on audit_event (action, at, id);
