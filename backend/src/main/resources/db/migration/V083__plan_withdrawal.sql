-- A public document can be withdrawn at a time, with the reason that readers will see (PUB-11).
alter table document add expires_at timestamptz;
alter table document add expires_by uuid references person;
alter table document add expiry_reason text check (length(expiry_reason) between 1 and 500);
alter table document add expiry_replacement text;
alter table document add check ((expires_at is null) = (expires_by is null)
    and (expires_at is null) = (expiry_reason is null)
    and (expires_at is null or public_state = 'LIVE'));
create index document_by_expiry on document (expires_at) where expires_at is not null;
