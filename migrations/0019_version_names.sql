-- Owner: writing. What people called versions of a story; a revision says by itself why it was made.

create table version_names (
  article_id text not null references articles on delete cascade,
  -- Of the log: the document after this step, 0 the one it began with.
  version integer not null,
  name text not null check (name <> ''),
  -- Null for a program.
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp(),
  primary key (article_id, version)
);

-- The history is read by versions of the log.
create index article_revisions_by_step on article_revisions (article_id, step_version);

grant select, insert, delete on version_names to masthead_newsroom;
