-- Three roles (ADR 0002): the owner migrates, the application may not rewrite history,
-- public reads see the live tables only.

grant usage on schema public to boai_app, boai_public;
grant select, insert, update, delete on all tables in schema public to boai_app;
grant usage on all sequences in schema public to boai_app;
revoke update, delete on edition, edition_writer, sign_off, publication, legacy_origin, audit_event
    from boai_app;
revoke insert, update, delete on flyway_schema_history from boai_app;

grant select on live_item, live_topic, live_redirect, live_asset, live_counter, live_topic_name
    to boai_public;
