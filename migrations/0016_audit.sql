-- Owner: accounts. The record: who did what, never changed and chained, so that a change shows.

-- The text says its offset, so the session's settings do not matter and the function may be called immutable.
create function audit_time(entry jsonb) returns timestamptz
language plpgsql immutable strict parallel safe as $$
begin
  return (entry ->> 'at')::timestamptz;
end $$;

create table audit_log (
  n bigint primary key,
  -- JSON, to the letter as it was hashed; every other column is read from it and cannot say anything else.
  entry text not null,
  -- sha256(the hash before it, then the entry as UTF-8); before the first stand 32 zero bytes.
  hash bytea not null,
  at timestamptz(3) not null generated always as (audit_time(entry::jsonb)) stored,
  actor text not null generated always as (entry::jsonb ->> 'actor') stored,
  -- Somebody of the staff by their id, else the name of the program.
  who text not null generated always as (coalesce(entry::jsonb ->> 'actorId', entry::jsonb ->> 'actor')) stored,
  action text not null generated always as (entry::jsonb ->> 'action') stored,
  subject text not null generated always as (entry::jsonb ->> 'subject') stored,
  event_id bigint generated always as ((entry::jsonb ->> 'event')::bigint) stored
);
create unique index audit_log_event on audit_log (event_id);
create index audit_log_at on audit_log (at, n);
create index audit_log_who on audit_log (who, n);
create index audit_log_action on audit_log (action text_pattern_ops, n);
create index audit_log_subject on audit_log (subject, n);
create index audit_log_words on audit_log using gin (jsonb_to_tsvector('simple', entry::jsonb, '["string"]'));

create function refuse_audit_change() returns trigger
language plpgsql as $$
begin
  raise exception 'The record is only ever added to.' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_is_kept before update or delete or truncate on audit_log
  for each statement execute function refuse_audit_change();

-- The only way to add to the record. Numbers follow each other without a gap under one lock that is held until
-- commit, so the chain cannot fork. It is the lock of append_event: a transaction that writes both can never wait
-- for another that wrote them in the other order. An event that stands in the record is not added again.
create function append_audit(facts jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  last record;
  next_n bigint;
  next_entry text;
begin
  perform pg_advisory_xact_lock(7234001);
  if facts ->> 'event' is not null
    and exists (select from audit_log where event_id = (facts ->> 'event')::bigint) then
    return null;
  end if;
  select n, hash into last from audit_log order by n desc limit 1;
  next_n := coalesce(last.n, 0) + 1;
  next_entry := (jsonb_build_object(
    'at', to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'actorId', null, 'sender', null, 'event', null, 'data', '{}'::jsonb
  ) || case when facts ->> 'event' is null then facts - 'at' else facts end
    || jsonb_build_object('n', next_n))::text;
  insert into audit_log (n, entry, hash) values (
    next_n, next_entry,
    sha256(coalesce(last.hash, decode(repeat('00', 32), 'hex')) || convert_to(next_entry, 'UTF8'))
  );
  return next_n;
end $$;
revoke all on function append_audit(jsonb) from public;
grant execute on function append_audit(jsonb) to masthead_newsroom;
grant select on audit_log to masthead_newsroom;
