-- Who sent the draft back and why, until it is submitted again.
alter table document add returned_by text;
alter table document add returned_because text;
alter table document add check ((returned_by is null) = (returned_because is null));
