-- Where a document or a file is used is asked of all texts at once: what each of them mentions stands
-- beside it, written by the database in the same statement, so that no way of saving can forget it.

-- Hashes of files, identities of documents, and addresses of this site without what follows the
-- address of the page. One list, because nothing that is one of them can be another. A text is
-- walked through once: most have none of these.
create function mentioned_in(content jsonb) returns text[]
    language sql immutable parallel safe
    as $$
        select coalesce(array_agg(distinct what), '{}')
        from jsonb_path_query(content, 'strict $.** ? (exists(@.sha256) || exists(@.href)
                 || exists(@.document) || exists(@.corrects) || exists(@.related))') part,
            lateral (
                select part ->> 'sha256' as what
                union all select part ->> 'document'
                union all select part ->> 'corrects'
                union all select jsonb_path_query(part, '$.related[*]') #>> '{}'
                union all select rtrim(
                    regexp_replace(part ->> 'href', '(index\.html)?([?#].*)?$', ''), '/')
                where part ->> 'href' like '/%'
            ) mention
        -- None of ours is longer, and an index takes no key of any length.
        where length(what) <= 200
    $$;

alter table working_copy add column mentions text[] not null
    generated always as (mentioned_in(content)) stored;
create index working_copy_by_mention on working_copy using gin (mentions);

alter table edition add column mentions text[] not null
    generated always as (mentioned_in(content)) stored;
create index edition_by_mention on edition using gin (mentions);

alter table live_item add column mentions text[] not null
    generated always as (mentioned_in((body -> 'content')::jsonb)) stored;
create index live_item_by_mention on live_item using gin (mentions);

-- A withdrawn document may send its readers to another one.
create index live_item_by_replacement on live_item ((outline ->> 'replacement'))
    where state = 'WITHDRAWN';
