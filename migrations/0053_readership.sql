-- Owner: readership. How often stories are read, counted without knowing who reads. No row here holds an address, a
-- browser's name or anything else of one reader.

-- Views of a story in an hour (UTC). Kept for 90 days; story_days has the sums.
create table story_hours (
  article_id text not null references articles on delete cascade,
  hour timestamptz(0) not null,
  views integer not null,
  primary key (article_id, hour)
);
create index story_hours_by_hour on story_hours (hour);

-- The same in a day (UTC).
create table story_days (
  article_id text not null references articles on delete cascade,
  day date not null,
  views integer not null,
  -- How many readers, estimated when the day is over.
  readers integer,
  -- Until then: the registers of a HyperLogLog, a byte each. What they tell of one reader goes with the day's salt.
  sketch bytea,
  primary key (article_id, day)
);
create index story_days_by_day on story_days (day);

-- The same for all stories of an edition.
create table edition_days (
  edition text not null references editions on delete cascade,
  day date not null,
  views integer not null,
  readers integer,
  sketch bytea,
  primary key (edition, day)
);

-- Where readers came from: a host, or direct, inside (from a page of this site) or other.
create table story_referrers (
  article_id text not null references articles on delete cascade,
  day date not null,
  host text not null check (host ~ '^[a-z0-9.-]{1,100}$'),
  views integer not null,
  primary key (article_id, day, host)
);
create index story_referrers_by_day on story_referrers (day);

-- What the marks of a day's readers are keyed with. Unlogged, so that it is in no copy of the write-ahead log and in no
-- base backup; gone when the day is over, so that nobody can try an address against what is kept.
create unlogged table reading_salts (
  day date primary key,
  salt bytea not null
);

grant select, update, delete on story_hours, story_days, edition_days, story_referrers to masthead_newsroom;
grant select (day), delete on reading_salts to masthead_newsroom;

create function reading_day() returns date language sql volatile set search_path = pg_catalog as $$
  select (clock_timestamp() at time zone 'UTC')::date
$$;

-- Today's salt, made at the first call of the day.
create function reading_salt(out day date, out salt bytea)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  day := reading_day();
  delete from reading_salts old where old.day <> reading_salt.day;
  insert into reading_salts values (day, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
    on conflict do nothing;
  select kept.salt into salt from reading_salts kept where kept.day = reading_salt.day;
end $$;

-- Registers with these marks taken in: register + 1024 * rank, the highest rank of a register wins.
create function mark_readers(sketch bytea, marks integer[]) returns bytea
language plpgsql immutable set search_path = pg_catalog as $$
declare
  mark integer;
begin
  sketch := coalesce(sketch, decode(repeat('00', 1024), 'hex'));
  foreach mark in array coalesce(marks, '{}') loop
    if mark >= 0 and mark < 1024 * 56 and get_byte(sketch, mark & 1023) < mark >> 10 then
      sketch := set_byte(sketch, mark & 1023, mark >> 10);
    end if;
  end loop;
  return sketch;
end $$;

-- The reader's one way to say what was read: [{story, views, referrers: {host: views}, marks: [integer]}]. What is not
-- live is not counted. Marks of another day's salt tell nothing today and are left out.
create function count_reading(counts jsonb, salt_day date) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  today date := reading_day();
  counted record;
  most_hosts constant integer := 50;
begin
  -- One at a time: two processes that take the same rows in another order would wait for each other.
  perform pg_advisory_xact_lock(7234005);
  for counted in
    select live.id, live.edition, least(told.views, 1000000) as views, told.referrers,
      case when salt_day = today then told.marks end as marks
    from jsonb_to_recordset(counts) as told(story text, views integer, referrers jsonb, marks integer[])
    join live_articles live on live.id = told.story
    where told.views > 0
  loop
    insert into story_hours as kept values (counted.id, date_trunc('hour', clock_timestamp()), counted.views)
      on conflict (article_id, hour) do update set views = kept.views + excluded.views;
    insert into story_days as kept (article_id, day, views, sketch)
      values (counted.id, today, counted.views, mark_readers(null, counted.marks))
      on conflict (article_id, day) do update
        set views = kept.views + excluded.views, sketch = mark_readers(kept.sketch, counted.marks);
    insert into edition_days as kept (edition, day, views, sketch)
      values (counted.edition, today, counted.views, mark_readers(null, counted.marks))
      on conflict (edition, day) do update
        set views = kept.views + excluded.views, sketch = mark_readers(kept.sketch, counted.marks);
    insert into story_referrers as kept
      select counted.id, today, place, sum(views) from (
        select views, case
          when is_known or row_number() over (partition by is_known order by views desc, host)
            <= most_hosts - (select count(*) from story_referrers where article_id = counted.id and day = today)
          then host else 'other' end as place
        from (
          select host, views::integer as views, exists (
            select from story_referrers where article_id = counted.id and day = today and story_referrers.host = told.host
          ) as is_known
          from jsonb_each_text(coalesce(counted.referrers, '{}')) as told(host, views)
        ) hosts
      ) placed group by place
      on conflict (article_id, day, host) do update set views = kept.views + excluded.views;
  end loop;
end $$;

revoke all on function reading_day(), reading_salt(), mark_readers(bytea, integer[]), count_reading(jsonb, date)
  from public;
grant execute on function reading_salt(), count_reading(jsonb, date) to masthead_reader;
