-- That a re-read is late is told once (PUB-04).
alter table reread add late_told_at timestamptz;
create index reread_to_tell on reread (due_at) where done_at is null and late_told_at is null;
