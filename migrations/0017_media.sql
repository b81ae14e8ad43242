-- Owner: media. What is known about pictures and files, their rights, renditions made by jobs, where they are used.

alter table assets
  alter column width drop not null,
  alter column height drop not null,
  alter column bytes type bigint,
  add column kind text not null default 'picture'
    check (kind in ('picture', 'vector', 'audio', 'video', 'document')),
  -- By its first bytes, whatever its name says. Those from before this migration are all pictures.
  add column media_type text not null default 'image/jpeg',
  -- Rises with every change of words, framing or rights: whoever changes says which one they saw.
  add column version integer not null default 1,
  add column caption text not null default '',
  add column alt text not null default '',
  add column creator text not null default '',
  add column credit_line text not null default '',
  add column copyright_notice text not null default '',
  add column usage_terms text not null default '',
  add column keywords text[] not null default '{}',
  add column digital_source_type text,
  -- As the camera wrote it: the zone is often not known.
  add column taken_at text,
  -- Fractions of width and height, from the upper left.
  add column focus_x real not null default 0.5,
  add column focus_y real not null default 0.5,
  -- CropRect by shape, for the shapes that somebody set by hand.
  add column crops jsonb not null default '{}',
  -- #rrggbb, to stand where the picture will be.
  add column colour text,
  add column licence text not null default 'unknown' check (licence in
    ('own', 'agency', 'handout', 'creative_commons', 'licensed', 'public_domain', 'unknown')),
  add column creative_commons text,
  add column expires_at timestamptz(3),
  -- Codes of the editions that may show it; null for all.
  add column editions text[],
  add column rights_note text not null default '',
  add column on_expiry text not null default 'warn' check (on_expiry in ('warn', 'swap', 'remove')),
  add column replacement_id text references assets on delete set null,
  -- Of the renditions that are wanted. Rises when the picture is framed anew or what stands in its files changes.
  add column generation integer not null default 1,
  -- What is there of which generation; null: nothing but the files of before this migration.
  add column renditions jsonb,
  add column rendition_state text not null default 'waiting'
    check (rendition_state in ('waiting', 'making', 'ready', 'failed', 'none')),
  add column renditions_done integer not null default 0,
  add column renditions_total integer not null default 0,
  add column rendition_problem text,
  add column rendition_attempts integer not null default 0,
  -- Whoever makes them says that they still do; after this somebody else may.
  add column rendition_lease timestamptz(3),
  add column owner_id text,
  add column added_by text not null default '',
  add column trashed_at timestamptz(3),
  -- Words to find it by, folded as src/domain/fold-words.ts folds them.
  add column search_words text not null default '',
  add column search_vector tsvector not null
    generated always as (to_tsvector('simple', search_words)) stored;

update assets set search_words = lower(regexp_replace(original_name, '[^[:alnum:]]+', ' ', 'g'));

create index assets_newest on assets (created_at desc, id desc) where trashed_at is null;
create index assets_by_kind on assets (kind, created_at desc, id desc) where trashed_at is null;
create index assets_by_creator on assets (lower(creator), created_at desc, id desc) where trashed_at is null;
create index assets_without_rights on assets (created_at desc, id desc)
  where trashed_at is null and licence = 'unknown';
create index assets_expiring on assets (expires_at, id) where trashed_at is null and expires_at is not null;
create index assets_trashed on assets (trashed_at, id) where trashed_at is not null;
create index assets_found_by_words on assets using gin (search_vector);
create index assets_to_render on assets (created_at, id) where rendition_state in ('waiting', 'making');
create index assets_replacing on assets (replacement_id) where replacement_id is not null;

-- Null: the files of before this migration, WebP at `widths` and one JPEG.
alter table live_media add column generation integer, add column renditions jsonb, add column colour text;

-- Folders of the store that may hold files of no use: written before the files are, taken away in the transaction
-- that makes them useful. What a killed program left is found by it.
create table loose_files (
  prefix text primary key,
  asset_id text not null,
  -- Null: all that the asset has.
  generation integer,
  since timestamptz(3) not null default clock_timestamp()
);
create index loose_files_oldest on loose_files (since);

-- Which stories name which assets, as they are written and as readers have them. Kept by a follower of events.
create table asset_uses (
  asset_id text not null,
  article_id text not null references articles on delete cascade,
  is_in_draft boolean not null,
  is_live boolean not null,
  primary key (asset_id, article_id)
);
create index asset_uses_of_article on asset_uses (article_id);

insert into asset_uses (asset_id, article_id, is_in_draft, is_live)
  select substr(found.source, 7), found.article_id, bool_or(found.is_in_draft), bool_or(found.is_live) from (
    select jsonb_path_query(document, '$.** ? (@.type == "image").attrs.src') #>> '{}' as source, id as article_id,
      true as is_in_draft, false as is_live from articles
    union all
    select jsonb_object_keys(live_articles.pictures), live_articles.id, false, true
      from live_articles join articles on articles.id = live_articles.id
  ) found
  where found.source like 'asset:%'
  group by 1, 2;

-- What the desk was told about rights that run out, once for each expiry date.
create table expiry_warnings (
  id bigint generated always as identity primary key,
  asset_id text not null references assets on delete cascade,
  expires_at timestamptz(3) not null,
  kind text not null check (kind in ('ahead', 'expired')),
  -- What was done to live stories, or could not be: [{articleId, headline, problem}].
  stories jsonb not null default '[]',
  at timestamptz(3) not null default clock_timestamp(),
  seen_by text,
  seen_at timestamptz(3),
  unique (asset_id, expires_at, kind)
);
create index expiry_warnings_unseen on expiry_warnings (id) where seen_at is null;

grant select, insert, update, delete on loose_files, asset_uses, expiry_warnings to masthead_newsroom;
