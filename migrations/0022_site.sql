-- Owner: publishing. What editors keep of the site itself, and who changed what.

-- Every change of a setting with what stood before and after; null: it was not there. Never changed.
create table site_changes (
  id bigint generated always as identity primary key,
  edition text not null,
  kind text not null check (kind in ('edition', 'sections', 'contributor', 'topic', 'redirect', 'message')),
  -- Slug, path or name of what it is; empty where an edition has one alone.
  subject text not null,
  before jsonb,
  after jsonb,
  -- The change that this one took back.
  undoes bigint references site_changes,
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);
create index site_changes_of_edition on site_changes (edition, id desc);
create index site_changes_of_subject on site_changes (edition, kind, subject, id desc);

alter table editions
  -- What the paper is, in a sentence: for search engines, previews and feeds.
  add column description text not null default '';
alter table live_sections
  -- Whether it stands in the navigation; its page is there all the same.
  add column is_in_navigation boolean not null default true;
alter table live_contributors
  -- What somebody is, such as "Science editor".
  add column job_title text,
  -- An address of the web, or mailto:.
  add column contact text;

-- Topics that stand at another one's address: merged, or renamed.
create table live_topic_aliases (
  edition text not null references editions on delete cascade,
  slug text not null,
  target text not null check (target <> slug),
  primary key (edition, slug)
);
create index live_topic_aliases_of_target on live_topic_aliases (edition, target);

-- Where old addresses lead when nothing else stands there.
create table live_redirects (
  path text primary key check (path like '/%'),
  edition text not null references editions on delete cascade,
  target text not null
);
create index live_redirects_of_edition on live_redirects (edition, path);

-- Words of the site that editors put in the place of its own, by the name of the message.
create table live_messages (
  edition text not null references editions on delete cascade,
  name text not null,
  words text not null,
  primary key (edition, name)
);

grant select, insert on site_changes to masthead_newsroom;
grant select, insert, update, delete on live_topic_aliases, live_redirects, live_messages to masthead_newsroom;
grant select on live_topic_aliases, live_redirects, live_messages to masthead_reader;
