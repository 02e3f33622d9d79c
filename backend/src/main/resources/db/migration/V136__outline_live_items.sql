-- Who asks for many live items seldom asks for their text: an index, or a list with some members.
-- The outline is the live item without its text; of the body only embeds remain, which name other
-- documents. A live item is read as it was written, so json is cheaper than jsonb.

alter table live_item alter column body type json using body::json;

alter table live_item add column outline json not null generated always as (
    jsonb_set(body::jsonb, '{content,body}',
              jsonb_path_query_array(body::jsonb, '$.content.body[*] ? (@.type == "embed")'),
              false)::json) stored;
