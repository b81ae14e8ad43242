-- Owner: writing. A draft is a log of steps; articles.document shows some version of it.

alter table articles
  -- Length of the log: the version of the newest document.
  add column step_version integer not null default 0,
  -- The version that `document` shows. Newer steps are applied to it by whoever reads.
  add column document_version integer not null default 0 check (document_version <= step_version),
  -- When it is due, how many words it should have, and what the desk and its writer tell each other.
  add column due_at timestamptz(3),
  add column planned_words integer check (planned_words > 0),
  add column desk_note text;

-- One change of the document each, by ProseMirror's steps. The key is what makes a race a refused insert.
create table draft_steps (
  article_id text not null references articles on delete cascade,
  -- Of the document after it, from 1.
  version integer not null,
  step jsonb not null,
  schema_version integer not null,
  -- The window (or import) it came from: who did not hear that it was taken knows it again by this.
  client_id text not null,
  -- Null for a program.
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp(),
  primary key (article_id, version)
);

-- The document at some versions, so that with the revisions any other is a few hundred steps away.
create table draft_snapshots (
  article_id text not null references articles on delete cascade,
  version integer not null,
  document jsonb not null,
  schema_version integer not null,
  primary key (article_id, version)
);

-- What a field was and what it became.
create table field_changes (
  id bigint generated always as identity primary key,
  article_id text not null references articles on delete cascade,
  field text not null,
  value_before jsonb not null,
  value_after jsonb not null,
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);
create index field_changes_of_article on field_changes (article_id, id);

-- A revision is a named version: it shows the document of `step_version` with the fields of its time.
alter table article_revisions
  -- Null: saved before there was a log.
  add column step_version integer,
  -- What somebody called it, where they did.
  add column name text;
update article_revisions revision set step_version = 0
  from articles where articles.id = revision.article_id and articles.version = revision.version;

-- Work that waits, the most urgent first.
create index articles_due on articles (due_at, id) where due_at is not null;

grant select, insert, delete on draft_steps to masthead_newsroom;
grant select, insert, delete on draft_snapshots to masthead_newsroom;
grant select, insert, delete on field_changes to masthead_newsroom;
