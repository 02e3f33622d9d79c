-- Who made a link: it ends when they may not share it any more. Of the links that are there a name is
-- known, which counts where only one person has it.
alter table preview_link add person_id uuid references person;

update preview_link set person_id = person.id
from person
where person.display_name = preview_link.created_by
  and not exists (
      select 1 from person other
      where other.display_name = person.display_name and other.id <> person.id);

create index preview_link_open_by_person on preview_link (person_id) where revoked_at is null;
