-- Owner: writing. Stories that say the same in several languages.

-- An original and its translations have one group; nobody outside of the newsroom sees it before they do.
create table translations (
  article_id text primary key references articles on delete cascade,
  group_id text not null,
  is_original boolean not null,
  -- When the original had last changed for its readers, as this was translated; null: as it is first shown beside it.
  translated_from timestamptz(3),
  actor text not null,
  at timestamptz(3) not null default clock_timestamp()
);
create unique index translations_original on translations (group_id) where is_original;
create index translations_of_group on translations (group_id);

grant select, insert, update, delete on translations to masthead_newsroom;
