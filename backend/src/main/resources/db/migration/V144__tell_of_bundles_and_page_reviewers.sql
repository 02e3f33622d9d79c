-- People are told of bundles too, and why in their own language.
alter table notification alter column document_id drop not null;
alter table notification add bundle_id uuid references bundle;
alter table notification add detail_en text;
alter table notification add check (num_nonnulls(document_id, bundle_id) = 1);

-- Reviewers get mail of emergencies unless they said that they want none (PUB-04). Who chose some
-- kinds of mail and left that one out has said so.
alter table mail_choice add without_urgent boolean not null default false;
update mail_choice set without_urgent = true
where exists (select 1 from mail_choice_kind kind where kind.person_id = mail_choice.person_id)
  and not exists (
      select 1 from mail_choice_kind kind
      where kind.person_id = mail_choice.person_id and kind.kind = 'URGENT')
  and exists (
      select 1 from person_role role
      where role.person_id = mail_choice.person_id
        and role.role in ('FIRST_REVIEWER', 'SECOND_REVIEWER', 'FINAL_REVIEWER'));
