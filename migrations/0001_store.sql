-- Owner: store. Roles, the outbox of events and the cursors that follow it.

-- Two roles besides the owner. A newsroom connection reads and writes; a reader connection selects what is
-- public and inserts comments. Rights are granted table by table, never to all tables.
do $$
begin
  if not exists (select from pg_roles where rolname = 'masthead_newsroom') then
    create role masthead_newsroom nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'masthead_reader') then
    create role masthead_reader nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database of the same server is being migrated at this moment
end $$;

do $$
begin
  -- Needed where the owner is not a superuser and takes the roles by "set role".
  if not pg_has_role(current_user, 'masthead_newsroom', 'member') then
    execute format('grant masthead_newsroom to %I', current_user);
  end if;
  if not pg_has_role(current_user, 'masthead_reader', 'member') then
    execute format('grant masthead_reader to %I', current_user);
  end if;
end $$;

revoke create on schema public from public;
grant usage on schema public to masthead_newsroom, masthead_reader;

create table events (
  id bigint generated always as identity primary key,
  kind text not null,
  subject text not null,
  data jsonb not null,
  touches jsonb not null default '[]',
  is_public boolean not null,
  at timestamptz(3) not null default clock_timestamp()
);
grant select, delete on events to masthead_newsroom;

-- What the reader's processes may see of the outbox: the names of the queries whose answers changed.
create view live_events as
  select id, kind, touches, at from events where is_public;
grant select on live_events to masthead_reader, masthead_newsroom;

-- The only way to write an event. Ids are given under one lock that is held until commit, so they become
-- visible in their order and a follower that has seen id n has seen every id below n. Call it last in the
-- transaction: the lock is then held for the length of one commit.
create function append_event(kind text, subject text, data jsonb, touches jsonb, is_public boolean)
returns bigint
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  event_id bigint;
begin
  perform pg_advisory_xact_lock(7234001);
  insert into events (kind, subject, data, touches, is_public)
    values (append_event.kind, append_event.subject, append_event.data, append_event.touches, append_event.is_public)
    returning id into event_id;
  perform pg_notify('masthead_events', event_id::text);
  return event_id;
end $$;
revoke all on function append_event(text, text, jsonb, jsonb, boolean) from public;
grant execute on function append_event(text, text, jsonb, jsonb, boolean) to masthead_newsroom;

create table event_cursors (
  name text primary key,
  last_event_id bigint not null default 0,
  updated_at timestamptz(3) not null default clock_timestamp()
);
grant select, insert, update, delete on event_cursors to masthead_newsroom;

-- Facts about this installation: when the demo was laid, who claimed it.
create table installation (
  name text primary key,
  value jsonb not null
);
grant select, insert, update, delete on installation to masthead_newsroom;
