-- Owner: publishing. Coverage of something that goes on: a story and the dated posts in it.

create table coverages (
  article_id text primary key references articles on delete cascade,
  started_at timestamptz(3) not null default clock_timestamp(),
  -- Null while it goes on.
  ended_at timestamptz(3),
  -- What has happened so far, in a few points.
  summary text[] not null default '{}',
  -- Rises with every save of the summary: whoever saves says which one they saw.
  version integer not null default 1
);

create table posts (
  id text primary key,
  article_id text not null references coverages on delete cascade,
  state text not null check (state in ('draft', 'published', 'removed')),
  -- Of its newest words.
  version integer not null,
  -- Of the words that readers have.
  public_version integer,
  is_key boolean not null default false,
  is_pinned boolean not null default false,
  begun_at timestamptz(3) not null default clock_timestamp(),
  -- When readers got it first.
  posted_at timestamptz(3),
  -- When they got other words last; null for one that was never changed.
  changed_at timestamptz(3),
  check ((state = 'published') = (public_version is not null)),
  check (not is_pinned or state = 'published')
);
create unique index posts_pinned on posts (article_id) where is_pinned;
create index posts_newest on posts (article_id, coalesce(posted_at, begun_at) desc, id desc);

-- Every version of a post: never changed.
create table post_versions (
  post_id text not null references posts on delete cascade,
  version integer not null,
  document jsonb not null,
  -- Names, as readers see them.
  authors text[] not null,
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp(),
  primary key (post_id, version)
);

-- The posts that readers have. They go with their story.
create table live_posts (
  id text primary key,
  article_id text not null references live_articles on delete cascade,
  document jsonb not null,
  authors text[] not null,
  is_key boolean not null,
  is_pinned boolean not null,
  posted_at timestamptz(3) not null,
  -- Null for one that was never changed.
  updated_at timestamptz(3)
);
create index live_posts_in_order on live_posts (article_id, posted_at desc, id desc);
create index live_posts_key on live_posts (article_id, posted_at desc) where is_key;
create unique index live_posts_pinned on live_posts (article_id) where is_pinned;

-- When it began and ended, and its summary; null for a story without posts.
alter table live_articles add column coverage jsonb not null default 'null';

grant select, insert, update, delete on coverages, posts, live_posts to masthead_newsroom;
grant select, insert on post_versions to masthead_newsroom;
grant select on live_posts to masthead_reader;
