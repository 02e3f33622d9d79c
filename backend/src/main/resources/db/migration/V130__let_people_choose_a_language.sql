-- In which language the desk speaks to a person, also by mail.
alter table person
    add column language text not null default 'ZH' check (language in ('ZH', 'EN'));

-- What a notification asks for was stored in Chinese words; now it is worded for who reads it.
update notification
set detail = case detail
    when '初审' then 'FIRST_REVIEW'
    when '复审' then 'SECOND_REVIEW'
    when '终审' then 'FINAL_REVIEW'
    when '发布' then 'PUBLISH'
    when '尽快写完送审' then 'FINISH'
    else detail
end
where kind in ('WAITS', 'URGENT');
