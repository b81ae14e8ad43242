-- Owner: publishing. Series and storylines; pictures, words and contact of every page that gathers stories under a name.

-- As editors keep them; readers meet one with its first story.
create table strands (
  edition text not null references editions on delete cascade,
  kind text not null check (kind in ('series', 'storyline')),
  slug text not null,
  name text not null,
  description text,
  contact text,
  -- A series that is over, a storyline that has ended.
  is_closed boolean not null default false,
  -- Ids of the stories that somebody new to it should read, in their order.
  key_stories text[] not null default '{}',
  primary key (edition, kind, slug)
);

-- Those that stand at another one's address: merged, or renamed.
create table strand_aliases (
  edition text not null references editions on delete cascade,
  kind text not null check (kind in ('series', 'storyline')),
  slug text not null,
  target text not null check (target <> slug),
  primary key (edition, kind, slug)
);
create index strand_aliases_of_target on strand_aliases (edition, kind, target);

create table live_strands (
  edition text not null references editions on delete cascade,
  kind text not null check (kind in ('series', 'storyline')),
  slug text not null,
  name text not null,
  description text,
  contact text,
  is_closed boolean not null,
  -- Live ones alone.
  key_stories text[] not null,
  -- When its newest story was first published.
  newest_at timestamptz(3) not null,
  number bigint generated always as identity unique,
  primary key (edition, kind, slug)
);
create index live_strands_newest on live_strands (edition, kind, newest_at desc, slug desc);

create table live_strand_aliases (
  edition text not null references editions on delete cascade,
  kind text not null check (kind in ('series', 'storyline')),
  slug text not null,
  target text not null,
  primary key (edition, kind, slug)
);
create index live_strand_aliases_of_target on live_strand_aliases (edition, kind, target);

-- The picture of a page by the page key of its list, as editors chose it and as readers have it.
create table place_pictures (
  page text primary key,
  src text not null,
  alt text not null,
  credit text not null
);
create index place_pictures_of_source on place_pictures (src);
create table live_place_pictures (
  page text primary key,
  src text not null,
  alt text not null,
  credit text not null,
  -- Public name, width, height, widths there are.
  picture jsonb not null
);
create index live_place_pictures_of_source on live_place_pictures (src);

alter table live_articles
  add column series jsonb,
  add column storylines jsonb not null default '[]';
alter table live_topics
  add column description text,
  add column contact text,
  -- Sitemap files hold a thousand numbers each.
  add column number bigint generated always as identity unique;
alter table live_contributors
  add column number bigint generated always as identity unique;

alter table site_changes
  drop constraint site_changes_kind_check,
  add constraint site_changes_kind_check check (kind in
    ('edition', 'sections', 'contributor', 'topic', 'series', 'storyline', 'redirect', 'message'));

grant select, insert, update, delete on strands, strand_aliases, place_pictures, live_strands, live_strand_aliases,
  live_place_pictures to masthead_newsroom;
grant select on live_strands, live_strand_aliases, live_place_pictures to masthead_reader;
