-- A document in the trash keeps all that it has, its address and its schedule too, and takes part in
-- nothing. Nothing is ever deleted for good (DIS-16).
alter table document add trashed_at timestamptz;
alter table document add trashed_by text;
alter table document add check ((trashed_at is null) = (trashed_by is null));
alter table document add check (trashed_at is null or public_state <> 'LIVE');
create index document_trashed on document (trashed_at desc, id) where trashed_at is not null;

-- Files that no text uses and none ever used may be deleted.
grant delete on asset to boai_app;
