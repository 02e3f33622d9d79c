-- The delivery API lists by topic in the order of dates: the order stands beside the topic, so that
-- a page costs as many rows as it shows, for rare and for common topics alike.
alter table live_topic
    add column kind text,
    add column locale text,
    add column dated_at timestamptz;
update live_topic
set kind = item.kind, locale = item.locale, dated_at = item.dated_at
from live_item item where item.document_id = live_topic.document_id;
alter table live_topic
    alter column kind set not null,
    alter column locale set not null,
    alter column dated_at set not null;
create index live_topic_by_date on live_topic (topic, kind, locale, dated_at desc, document_id);

-- Names of topics stand in the answers of the API: a change of them must change its ETags.
insert into live_counter (kind, value) values ('TOPIC', 0);

create function count_topic_change() returns trigger language plpgsql as $$
begin
    update live_counter set value = value + 1 where kind = 'TOPIC';
    return null;
end $$;

create trigger topic_changed after insert or update or delete on topic
    for each statement execute function count_topic_change();
