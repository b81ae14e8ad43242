-- Owner: readership. Which stories of an edition are read most now, for its fronts.

create table live_most_read (
  edition text not null references editions on delete cascade,
  -- From 1; with holes where a story was taken back since.
  position integer not null,
  article_id text not null references live_articles on delete cascade,
  primary key (edition, position),
  unique (article_id)
);
grant select, insert, delete on live_most_read to masthead_newsroom;
grant select on live_most_read to masthead_reader;

-- Views that were counted elsewhere can be taken in.
grant insert on story_hours, story_days, edition_days, story_referrers to masthead_newsroom;
