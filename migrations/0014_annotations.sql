-- Owner: writing. Notes and suggestions on passages, the house style, and the topics that stories have had.

-- A note or a suggestion on a passage of a story.
create table annotations (
  id text primary key,
  article_id text not null references articles on delete cascade,
  kind text not null check (kind in ('note', 'suggestion')),
  state text not null check (state in ('open', 'resolved', 'accepted', 'rejected')),
  -- Where it was put: positions in the document of that version of the log.
  made_from integer not null,
  made_to integer not null,
  made_version integer not null,
  -- The same, carried forward to a later version. Empty (from = to): the passage is gone.
  anchor_from integer not null,
  anchor_to integer not null,
  anchor_version integer not null,
  -- The words of the passage then.
  quote text not null,
  -- What a suggestion puts in its place, as ProseMirror's slice.
  slice jsonb,
  schema_version integer not null,
  author_id text,
  author text not null,
  at timestamptz(3) not null default clock_timestamp(),
  decided_by text,
  decided_at timestamptz(3),
  reason text,
  check ((kind = 'suggestion') = (slice is not null)),
  check (state in ('open', case kind when 'note' then 'resolved' else 'accepted' end,
    case kind when 'suggestion' then 'rejected' else 'resolved' end))
);
create index annotations_of_article on annotations (article_id, id);

-- What was said to it, the first words included.
create table annotation_replies (
  id text primary key,
  annotation_id text not null references annotations on delete cascade,
  author_id text,
  author text not null,
  text text not null,
  -- Staff who were named with @.
  mentions text[] not null default '{}',
  at timestamptz(3) not null default clock_timestamp()
);
create index annotation_replies_in_order on annotation_replies (annotation_id, at, id);

-- Words and phrases that the newsroom avoids.
create table style_rules (
  id text primary key,
  -- BCP 47, the primary language alone; null for all.
  language text,
  phrase text not null,
  reason text not null,
  suggestion text,
  match_case boolean not null,
  whole_words boolean not null,
  version integer not null default 1,
  updated_at timestamptz(3) not null default clock_timestamp()
);
create index style_rules_in_order on style_rules (phrase, id);

-- The other checks: whether they are on, and their number where they have one. What is not here is as in the program.
create table style_checks (
  name text primary key,
  is_on boolean not null,
  number integer
);

-- What the house style was and what it became.
create table style_changes (
  id bigint generated always as identity primary key,
  -- Id of a rule, or name of a check.
  subject text not null,
  value_before jsonb,
  value_after jsonb,
  staff_id text,
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);

-- Every topic that a story of an edition has had, draft or not, to be found again by whoever writes the next one.
create table known_topics (
  edition text not null,
  slug text not null,
  name text not null,
  qcode text,
  -- Lower case, without accents and vowel signs: as src/writing/topics/fold-words.ts does it, near enough.
  folded text not null generated always as
    (translate(lower(regexp_replace(normalize(name, nfkd),
      '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g')), 'ىة', 'يه')) stored,
  primary key (edition, slug)
);
create index known_topics_words on known_topics using gin (to_tsvector('simple', folded));

-- In the order of their keys, so that two stories with the same topics do not wait for each other in a circle.
create function note_topics(edition text, topics jsonb) returns void language sql as $$
  insert into known_topics (edition, slug, name, qcode)
  select distinct on (topic ->> 'slug') $1, topic ->> 'slug', topic ->> 'name', topic ->> 'qcode'
  from jsonb_array_elements(case jsonb_typeof(topics) when 'array' then topics else '[]' end) topic
  where $1 is not null and topic ->> 'slug' is not null and topic ->> 'name' is not null
  order by topic ->> 'slug'
  on conflict do nothing
$$;

create function note_topics_of_story() returns trigger language plpgsql as $$
begin
  perform note_topics(new.meta ->> 'edition', new.meta -> 'topics');
  return null;
end
$$;
create trigger articles_topics_changed after update of meta on articles for each row
  when (old.meta -> 'topics' is distinct from new.meta -> 'topics')
  execute function note_topics_of_story();

-- For each row: a transition table would hold every document of an import.
create trigger articles_topics_added after insert on articles for each row
  when (new.meta -> 'topics' <> '[]') execute function note_topics_of_story();

insert into known_topics (edition, slug, name, qcode)
  select distinct on (meta ->> 'edition', topic ->> 'slug')
    meta ->> 'edition', topic ->> 'slug', topic ->> 'name', topic ->> 'qcode'
  from articles, jsonb_array_elements(meta -> 'topics') topic
  order by meta ->> 'edition', topic ->> 'slug';

grant select, insert, update, delete on annotations, annotation_replies, style_rules, style_checks, known_topics
  to masthead_newsroom;
grant select, insert on style_changes to masthead_newsroom;
