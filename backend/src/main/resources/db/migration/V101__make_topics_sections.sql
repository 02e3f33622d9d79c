-- A topic can be a section: the menu leads to it, and its page says what it is about.

alter table topic
    add column section text not null default 'NONE' check (section in ('NONE', 'WORK', 'PROJECT')),
    add column about_zh text not null default '',
    add column about_en text not null default '';

create or replace view live_topic_name as
select slug, name_zh, name_en, position, section, about_zh, about_en from topic;
