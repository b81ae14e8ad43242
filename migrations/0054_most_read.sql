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

-- How long stories were before readers' eyes, by the day (UTC): so many readings in each of seven spans of time
-- (under 10 seconds, 30, a minute, two, four, ten, longer).
create table story_times (
  article_id text not null references articles on delete cascade,
  day date not null,
  bucket integer not null check (bucket between 0 and 6),
  readings integer not null,
  primary key (article_id, day, bucket)
);
create index story_times_by_day on story_times (day);
grant select, insert, update, delete on story_times to masthead_newsroom;

-- The reader's one way to say how long: [{story, bucket, readings}], each pair once. What is not live is not counted.
create function count_reading_times(times jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(7234005);
  insert into story_times as kept
    select live.id, reading_day(), told.bucket, least(told.readings, 1000000)
    from jsonb_to_recordset(times) as told(story text, bucket integer, readings integer)
    join live_articles live on live.id = told.story
    on conflict (article_id, day, bucket) do update set readings = kept.readings + excluded.readings;
end $$;
revoke all on function count_reading_times(jsonb) from public;
grant execute on function count_reading_times(jsonb) to masthead_reader;
