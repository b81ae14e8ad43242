-- Owner: comments. Guests' words wait here; an approved one is copied into live_comments without its address.

create table comments (
  id text primary key,
  article_id text not null,
  parent_id text,
  author_name text not null,
  -- AES-256-GCM under a key outside the database, and a keyed HMAC to find a writer's comments again.
  email_sealed bytea not null,
  email_lookup bytea not null,
  website text,
  body text not null,
  status text not null default 'pending' check (status in ('pending', 'approved', 'rejected')),
  -- Hash of article, parent, address and words: a form sent twice is one comment.
  fingerprint bytea not null unique,
  submitted_at timestamptz(3) not null default clock_timestamp(),
  decided_at timestamptz(3),
  decided_by text,
  reason text
);
create index comments_by_status on comments (status, submitted_at, id);
create index comments_of_article on comments (article_id);

create table live_comments (
  id text primary key,
  article_id text not null,
  parent_id text,
  author_name text not null,
  website text,
  body text not null,
  at timestamptz(3) not null
);
create index live_comments_of_article on live_comments (article_id, at, id);

grant select, insert, update, delete on comments, live_comments to masthead_newsroom;
grant select on live_comments to masthead_reader;
-- The reader may hand a comment in and can never read one back from here.
grant insert (id, article_id, parent_id, author_name, email_sealed, email_lookup, website, body, fingerprint)
  on comments to masthead_reader;
