-- Owner: writing. Stories as they are written; nothing here is public.

create table articles (
  id text primary key,
  lifecycle text not null default 'draft' check (lifecycle in
    ('draft', 'in_review', 'ready', 'scheduled', 'published', 'corrected', 'retracted', 'spiked')),
  version integer not null,
  -- Edition, section, kicker, genre, dateline, language, direction, byline, topics, slug, seo, social.
  meta jsonb not null,
  document jsonb not null,
  schema_version integer not null,
  headline text not null,
  -- Staff whose own story this is: who began it, and who it was given to.
  owner_ids text[] not null default '{}',
  created_at timestamptz(3) not null default clock_timestamp(),
  updated_at timestamptz(3) not null default clock_timestamp()
);
create index articles_newest on articles (updated_at desc, id desc);
create index articles_by_lifecycle on articles (lifecycle, updated_at desc, id desc);

create table article_revisions (
  article_id text not null references articles on delete cascade,
  version integer not null,
  meta jsonb not null,
  document jsonb not null,
  schema_version integer not null,
  author text not null,
  reason text not null,
  at timestamptz(3) not null default clock_timestamp(),
  primary key (article_id, version)
);

grant select, insert, update, delete on articles, article_revisions to masthead_newsroom;
