-- Owner: publishing. Fronts that launch themselves at their second.

-- A front as it was when its time was set: whoever goes on arranging does not change it.
create table front_schedules (
  id bigint generated always as identity primary key,
  page text not null,
  edition text not null references editions on delete cascade,
  -- Slug; null for the page of the edition.
  section text,
  containers jsonb not null,
  due_at timestamptz(3) not null,
  -- Rises with every change: whoever changes or cancels says which one they saw.
  version integer not null default 1,
  state text not null default 'waiting' check (state in ('waiting', 'launched', 'cancelled', 'failed')),
  -- Why it failed.
  reason text,
  -- How often something unexpected came between, and when it is tried again.
  attempts integer not null default 0,
  retry_at timestamptz(3),
  launch bigint references front_launches,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp(),
  finished_at timestamptz(3)
);
create unique index front_schedules_waiting on front_schedules (page, due_at) where state = 'waiting';
create index front_schedules_due on front_schedules (due_at, id) where state = 'waiting';
create index front_schedules_of_page on front_schedules (page, id desc);

alter table alarms
  drop constraint alarms_kind_check,
  add constraint alarms_kind_check
    check (kind in ('schedule_failed', 'schedule_late', 'front_failed', 'front_late'));

grant select, insert, update, delete on front_schedules to masthead_newsroom;
