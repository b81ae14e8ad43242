-- Owner: publishing. Everything named live_ is public; a row gets there through publishing alone.

create table editions (
  code text primary key check (code ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  name text not null,
  language text not null,
  direction text not null check (direction in ('ltr', 'rtl')),
  path_prefix text not null unique check (path_prefix ~ '^(/[a-z0-9-]+)?$'),
  time_zone text not null,
  position integer not null
);

-- Two from the start; an owner names the paper and adds more.
insert into editions (code, name, language, direction, path_prefix, time_zone, position) values
  ('en', 'Masthead', 'en', 'ltr', '', 'UTC', 1),
  ('ar', 'ماستهد', 'ar', 'rtl', '/ar', 'UTC', 2);

-- Each publication, update, correction, retraction and withdrawal with what it showed: never changed.
create table publications (
  id bigint generated always as identity primary key,
  article_id text not null references articles on delete cascade,
  version integer not null,
  kind text not null check (kind in ('published', 'updated', 'corrected', 'unpublished', 'retracted')),
  snapshot jsonb not null,
  reason text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);
create index publications_of_article on publications (article_id, id);

create table live_articles (
  id text primary key,
  number bigint generated always as identity unique,
  edition text not null references editions,
  path text not null unique,
  section_slug text not null,
  section_name text not null,
  headline text not null,
  standfirst text not null,
  kicker text,
  genre text not null,
  dateline text,
  language text not null,
  direction text not null,
  byline jsonb not null,
  topics jsonb not null,
  seo jsonb not null,
  social jsonb not null,
  document jsonb not null,
  -- src, alt and credit of the document's first picture, for lists.
  lead_image jsonb,
  -- Pictures of the document by their src: public name, width, height, widths there are.
  pictures jsonb not null default '{}',
  -- Which version of the story this is.
  version integer not null,
  word_count integer not null,
  -- "corrected" once a correction stands in the document.
  status text not null check (status in ('published', 'corrected')),
  first_published_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index live_articles_newest on live_articles (first_published_at desc, id desc);
-- Sitemap files hold a thousand numbers each; the index of them needs the newest change in each file.
create index live_articles_sitemap on live_articles ((number / 1000), updated_at desc);
-- Which live stories show a picture, by its src.
create index live_articles_pictures on live_articles using gin (pictures);

-- Every address an article ever had. "here" serves it, "moved" leads to where it is, "gone" says why.
create table live_addresses (
  path text primary key,
  article_id text not null,
  state text not null check (state in ('here', 'moved', 'gone')),
  reason text,
  since timestamptz(3) not null default clock_timestamp()
);
create index live_addresses_of_article on live_addresses (article_id);

-- Membership of every time-ordered list (front, section, author, topic) by the list's page key.
create table live_listings (
  list text not null,
  article_id text not null references live_articles on delete cascade,
  published_at timestamptz(3) not null,
  primary key (list, article_id)
);
create index live_listings_newest on live_listings (list, published_at desc, article_id desc);
create index live_listings_of_article on live_listings (article_id);

-- Sections, contributors and topics appear here when their first story does.
create table live_sections (
  edition text not null references editions,
  slug text not null,
  name text not null,
  position integer not null,
  primary key (edition, slug)
);
create table live_contributors (
  edition text not null references editions,
  slug text not null,
  name text not null,
  bio text,
  primary key (edition, slug)
);
create table live_topics (
  edition text not null references editions,
  slug text not null,
  name text not null,
  qcode text,
  primary key (edition, slug)
);

grant select, insert, update, delete on editions, live_articles, live_addresses, live_listings, live_sections,
  live_contributors, live_topics to masthead_newsroom;
grant select, insert on publications to masthead_newsroom;
grant select on editions, live_articles, live_addresses, live_listings, live_sections, live_contributors,
  live_topics to masthead_reader;
