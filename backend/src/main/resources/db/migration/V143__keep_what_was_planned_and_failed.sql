-- What was to happen to a document at a time and did not, until it happens or another time is set.
create table failed_plan (
    document_id uuid not null references document,
    what text not null check (what in ('PUBLISH', 'EXPIRE')),
    planned_at timestamptz not null,
    planned_by uuid not null references person,
    reason_zh text not null,
    reason_en text not null,
    primary key (document_id, what)
);
create index failed_plan_by_time on failed_plan (planned_at);
grant select, insert, update, delete on failed_plan to boai_app;

-- The same of a bundle, whose reason was kept in Chinese only. When it was to go public was not kept.
alter table bundle add failed_because_en text;
alter table bundle add failed_at timestamptz;
update bundle set failed_because_en = failed_because,
    failed_at = coalesce(
        (select max(at) from audit_event
         where action = 'bundle-failed' and detail ->> 'bundle' = bundle.title),
        created_at)
where failed_because is not null;
alter table bundle add check ((failed_because is null) = (failed_because_en is null)
    and (failed_because is null) = (failed_at is null));
create index bundle_by_failure on bundle (failed_at) where failed_at is not null;
