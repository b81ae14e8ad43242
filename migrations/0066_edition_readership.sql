-- Owner: readership. What is read of an edition, summed as it is counted: at a million stories of which twenty thousand
-- are read a day, to sum a month when somebody looks took 15 seconds, and takes 0.6 so. After 0054, whose tables these sum.

-- Views in an hour (UTC). Kept for 90 days.
create table edition_hours (
  edition text not null references editions on delete cascade,
  hour timestamptz(0) not null,
  views integer not null,
  primary key (edition, hour)
);

-- Where readers came from, as in story_referrers.
create table edition_referrers (
  edition text not null references editions on delete cascade,
  day date not null,
  host text not null check (host ~ '^[a-z0-9.-]{1,100}$'),
  views integer not null,
  primary key (edition, day, host)
);

-- How long its stories were read, as in story_times.
create table edition_times (
  edition text not null references editions on delete cascade,
  day date not null,
  bucket integer not null check (bucket between 0 and 6),
  readings integer not null,
  primary key (edition, day, bucket)
);
grant select, insert, update, delete on edition_hours, edition_referrers, edition_times to masthead_newsroom;

insert into edition_hours select meta ->> 'edition', hour, sum(views) from story_hours
  join articles on id = article_id join editions on code = meta ->> 'edition' group by 1, 2;
insert into edition_referrers select meta ->> 'edition', day, host, sum(views) from story_referrers
  join articles on id = article_id join editions on code = meta ->> 'edition' group by 1, 2, 3;
insert into edition_times select meta ->> 'edition', day, bucket, sum(readings) from story_times
  join articles on id = article_id join editions on code = meta ->> 'edition' group by 1, 2, 3;

alter function count_reading(jsonb, date) rename to count_reading_of_stories;
alter function count_reading_times(jsonb) rename to count_times_of_stories;
revoke all on function count_reading_of_stories(jsonb, date), count_times_of_stories(jsonb) from masthead_reader;

-- The reader's one way to say what was read, as before; editions get the sums.
create function count_reading(counts jsonb, salt_day date) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  today date := reading_day();
  most_hosts constant integer := 500;
begin
  perform count_reading_of_stories(counts, salt_day);
  insert into edition_hours as kept
    select live.edition, date_trunc('hour', clock_timestamp()), sum(least(told.views, 1000000))
    from jsonb_to_recordset(counts) as told(story text, views integer)
    join live_articles live on live.id = told.story
    where told.views > 0 group by live.edition
    on conflict (edition, hour) do update set views = kept.views + excluded.views;
  insert into edition_referrers as kept
    select edition, today, place, sum(views) from (
      select edition, views, case
        when is_known or row_number() over (partition by edition, is_known order by views desc, host)
          <= most_hosts - (select count(*) from edition_referrers known where known.edition = summed.edition and day = today)
        then host else 'other' end as place
      from (
        select live.edition, host, sum(each.views::integer) as views, exists (
          select from edition_referrers known where known.edition = live.edition and day = today and known.host = each.host
        ) as is_known
        from jsonb_to_recordset(counts) as told(story text, views integer, referrers jsonb)
        join live_articles live on live.id = told.story
        cross join lateral jsonb_each_text(coalesce(told.referrers, '{}')) as each(host, views)
        where told.views > 0 group by live.edition, host
      ) summed
    ) placed group by edition, place
    on conflict (edition, day, host) do update set views = kept.views + excluded.views;
end $$;

create function count_reading_times(times jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform count_times_of_stories(times);
  insert into edition_times as kept
    select live.edition, reading_day(), told.bucket, sum(least(told.readings, 1000000))
    from jsonb_to_recordset(times) as told(story text, bucket integer, readings integer)
    join live_articles live on live.id = told.story group by live.edition, told.bucket
    on conflict (edition, day, bucket) do update set readings = kept.readings + excluded.readings;
end $$;
revoke all on function count_reading(jsonb, date), count_reading_times(jsonb) from public;
grant execute on function count_reading(jsonb, date), count_reading_times(jsonb) to masthead_reader;
