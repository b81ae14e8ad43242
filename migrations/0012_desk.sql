-- Owner: publishing. The desk: gates, schedules, embargoes, previews, corrections, and what was decided about them.

-- What a story of a section needs before it is published (domain/gates.ts).
create table gate_rules (
  edition text not null references editions on delete cascade,
  -- Slug; empty for every section of the edition that has no line of its own.
  section text not null,
  gates text[] not null,
  -- Rises with every save: whoever saves says which one they saw.
  version integer not null,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp(),
  primary key (edition, section)
);

-- Somebody let a story past a gate. It holds for exactly these problems: a new one is not waived with them.
create table gate_waivers (
  id bigint generated always as identity primary key,
  article_id text not null references articles on delete cascade,
  gate text not null,
  subjects text[] not null,
  reason text not null check (reason <> ''),
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);
create index gate_waivers_of_article on gate_waivers (article_id, id);

-- Stories that lawyers hold.
create table legal_holds (
  article_id text primary key references articles on delete cascade,
  reason text not null check (reason <> ''),
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);

-- Who approved which revision.
create table approvals (
  article_id text not null references articles on delete cascade,
  version integer not null,
  staff_id text not null,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp(),
  primary key (article_id, version, staff_id)
);

-- Not before this second. A row whose second has come holds nothing back any more.
create table embargoes (
  article_id text primary key references articles on delete cascade,
  until timestamptz(3) not null,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);

-- A story that publishes itself. At most one waits per story; the others say what became of them.
create table schedules (
  id bigint generated always as identity primary key,
  article_id text not null references articles on delete cascade,
  -- An embargo's moves with the embargo.
  kind text not null check (kind in ('schedule', 'embargo')),
  due_at timestamptz(3) not null,
  -- newest: the story as it is at its second. unchanged: only if it is still the revision of `story_version`.
  policy text not null check (policy in ('newest', 'unchanged')),
  story_version integer not null,
  -- Rises with every change: whoever changes or cancels says which one they saw.
  version integer not null default 1,
  state text not null default 'waiting' check (state in ('waiting', 'published', 'cancelled', 'failed')),
  -- Why it failed.
  reason text,
  -- How often something unexpected came between, and when it is tried again.
  attempts integer not null default 0,
  retry_at timestamptz(3),
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp(),
  finished_at timestamptz(3)
);
create unique index schedules_waiting on schedules (article_id) where state = 'waiting';
create index schedules_due on schedules (due_at, id) where state = 'waiting';
create index schedules_of_article on schedules (article_id, id);

-- What somebody has to look at.
create table alarms (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('schedule_failed', 'schedule_late')),
  article_id text references articles on delete cascade,
  data jsonb not null,
  at timestamptz(3) not null default clock_timestamp(),
  seen_by text,
  seen_at timestamptz(3)
);
create index alarms_unseen on alarms (id) where seen_at is null;

-- Links to a draft, each for one person.
create table preview_links (
  id text primary key,
  article_id text not null references articles on delete cascade,
  -- SHA-256 of a random 256-bit token; the token itself is shown once and kept nowhere.
  token_hash bytea not null unique,
  for_name text not null,
  staff_id text,
  actor text not null,
  created_at timestamptz(3) not null default clock_timestamp(),
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3)
);
create index preview_links_of_article on preview_links (article_id, created_at);
create table preview_views (
  id bigint generated always as identity primary key,
  link_id text not null references preview_links on delete cascade,
  user_agent text not null,
  at timestamptz(3) not null default clock_timestamp()
);
create index preview_views_of_link on preview_views (link_id, id);

-- Corrections, from proposal to publication.
create table corrections (
  id text primary key,
  article_id text not null references articles on delete cascade,
  kind text not null check (kind in ('correction', 'clarification', 'editors-note')),
  text text not null check (text <> ''),
  -- The passage it is about, in the document of a version of the story's log; null: the whole story.
  anchor_from integer,
  anchor_to integer,
  anchor_version integer,
  quote text,
  state text not null check (state in ('proposed', 'published', 'rejected')),
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp(),
  decided_by text,
  decided_at timestamptz(3)
);
create index corrections_of_article on corrections (article_id, at);

-- Kinds of change so small that an update with them is not dated for readers.
create table minor_kinds (
  id text primary key,
  name text not null,
  description text not null,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp(),
  retired_at timestamptz(3)
);
insert into minor_kinds (id, name, description, actor) values
  ('spelling', 'Spelling or punctuation', 'The meaning of no sentence changes.', 'Masthead');

-- What was decided about stories, by whom and why. Never changed.
create table desk_records (
  id bigint generated always as identity primary key,
  article_id text not null references articles on delete cascade,
  kind text not null,
  reason text,
  data jsonb not null default '{}',
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);
create index desk_records_of_article on desk_records (article_id, id);

alter table publications
  -- What readers are told of the change: the words of a correction, the name of a minor kind.
  add column note text,
  -- An update that is not dated.
  add column is_minor boolean not null default false;

-- The public history of a story: what changed since it was first published.
create table live_changes (
  id bigint generated always as identity primary key,
  article_id text not null references live_articles on delete cascade,
  kind text not null,
  note text,
  at timestamptz(3) not null
);
create index live_changes_of_article on live_changes (article_id, at, id);

grant select, insert, update, delete on gate_rules, legal_holds, embargoes, schedules, live_changes to masthead_newsroom;
grant select, insert, update on alarms, preview_links, corrections, minor_kinds to masthead_newsroom;
grant select, insert on gate_waivers, approvals, preview_views, desk_records to masthead_newsroom;
grant select on live_changes to masthead_reader;
