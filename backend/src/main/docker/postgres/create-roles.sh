#!/bin/bash
# Makes the database and its three roles (ADR 0002) on the first start of the volume.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
    -v owner="$BOAI_DB_OWNER_PASSWORD" -v app="$BOAI_DB_APP_PASSWORD" -v public="$BOAI_DB_PUBLIC_PASSWORD" <<'SQL'
create role boai_owner login password :'owner';
create role boai_app login password :'app';
create role boai_public login password :'public';
create database boai owner boai_owner encoding 'UTF8' locale 'C' template template0;
revoke all on database boai from public;
grant connect on database boai to boai_app, boai_public;
SQL
