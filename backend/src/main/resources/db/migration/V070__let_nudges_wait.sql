-- An import nudges many documents: an output may wait for the last of them.
alter table outbox add may_wait boolean not null default false;
