-- Wordings that formal texts avoid (PUB-06). Editable data: what stands here at first is a beginning.
create table word (
    text text primary key,
    severity text not null check (severity in ('BLOCK', 'WARN')),
    instead text not null,
    why text not null,
    except_in text not null, -- longer wordings that are right, one a line
    changed_by text not null,
    changed_at timestamptz not null
);

-- Raised with each change, so that every node knows when to read the list again.
create table word_list (revision bigint not null);
insert into word_list (revision) values (1);

-- What a final reviewer lets stand in one document.
create table allowed_word (
    document_id uuid not null references document,
    text text not null,
    reason text not null,
    allowed_by text not null,
    allowed_at timestamptz not null,
    primary key (document_id, text)
);

insert into word (text, severity, instead, why, except_in, changed_by, changed_at)
select text, severity, instead, why, except_in, '系统', now()
from (values
    ('红十字会社', 'BLOCK', '红十字会', '机构名称写全称', ''),
    ('红十字协会', 'BLOCK', '红十字会', '机构名称写全称', ''),
    ('红会', 'WARN', '红十字会', '正式文稿写全称', '分红会'),
    ('世界红十字会日', 'BLOCK', '世界红十字日', '纪念日名称', ''),
    ('国际红十字日', 'WARN', '世界红十字日', '纪念日名称', ''),
    ('国际急救日', 'WARN', '世界急救日', '纪念日名称', ''),
    ('减灾防灾日', 'WARN', '防灾减灾日', '纪念日名称', ''),
    ('义务献血', 'WARN', '无偿献血', '献血法的用语', ''),
    ('无偿现血', 'BLOCK', '无偿献血', '错别字', ''),
    ('造血干细胞捐赠', 'WARN', '造血干细胞捐献', '行业用语', ''),
    ('器官捐赠', 'WARN', '器官捐献', '行业用语', ''),
    ('残废', 'BLOCK', '残疾', '对残疾人的歧视性说法', E'残废军人证\n残废金'),
    ('聋哑人', 'WARN', '听力言语残疾人', '对残疾人的歧视性说法', ''),
    ('红十字法', 'WARN', '红十字会法', '法律名称', '')
) as first (text, severity, instead, why, except_in);

grant select, insert, update, delete on word to boai_app;
grant select, update on word_list to boai_app;
grant select, insert, delete on allowed_word to boai_app;
