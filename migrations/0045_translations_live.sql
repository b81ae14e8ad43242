-- Owner: publishing. Which live stories are translations of each other.

create table live_translations (
  article_id text primary key references live_articles on delete cascade,
  -- Random: it says nothing of stories that are not live.
  group_id text not null,
  is_original boolean not null,
  -- A translation is behind when its original changed for readers after this.
  translated_from timestamptz(3)
);
create index live_translations_of_group on live_translations (group_id);

grant select, insert, update, delete on live_translations to masthead_newsroom;
grant select on live_translations to masthead_reader;
