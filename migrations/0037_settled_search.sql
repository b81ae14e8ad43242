-- Owner: writing. Finding, changing and keeping a story costs the same whatever the archive behind it holds.

-- What a story is found by stands here after a change until it settles: an index of a thousand stories takes the 600
-- words of one in a few milliseconds; that of a million has each of them on another page, and every one of those
-- pages goes to the log with it. A story stands here or in story_search, never in both.
create table story_search_fresh (
  article_id text primary key references articles on delete cascade,
  place bigint not null unique,
  at timestamptz(3) not null,
  words tsvector not null,
  facets tsvector not null
);
create index story_search_fresh_words on story_search_fresh using gin ((words || facets)) with (fastupdate = off);
grant select, insert, update, delete on story_search_fresh to masthead_newsroom;

-- Words, facets and place as one vector. GIN walks the conditions of one vector together, skipping; those of several
-- one after the other, each to its next match: two words that never meet were looked for to the end in every bucket.
-- The buckets hold 256, 1,024, 4,096, 16,384, 65,536 and 262,144 places.
create function story_vector(words tsvector, facets tsvector, place bigint) returns tsvector
language sql immutable parallel safe as $$
  select words || facets || array_to_tsvector(array['=8:' || (place >> 8)::text, '=10:' || (place >> 10)::text,
    '=12:' || (place >> 12)::text, '=14:' || (place >> 14)::text, '=16:' || (place >> 16)::text,
    '=18:' || (place >> 18)::text])
$$;
set local maintenance_work_mem = '512MB';
drop index story_search_words;
create index story_search_words on story_search using gin (story_vector(words, facets, place)) with (fastupdate = off);
analyze story_search;

create function story_facets(story articles) returns tsvector language sql immutable as $$
  select array_to_tsvector(array_remove(array[
      '=s:' || story.lifecycle,
      '=e:' || (story.meta ->> 'edition'),
      '=d:' || (story.meta ->> 'edition') || '/' || (story.meta -> 'section' ->> 'slug'),
      '=g:' || (story.meta ->> 'genre'),
      '=l:' || split_part(lower(story.meta ->> 'language'), '-', 1)
    ] || array(select '=p:' || owner from unnest(story.owner_ids) as owner), null))
$$;

-- The story is the newest change, found by these words.
create function file_story(story articles, words tsvector) returns void language plpgsql as $$
begin
  insert into story_search_fresh (article_id, place, at, words, facets)
    values (story.id, nextval('story_places'), clock_timestamp(), file_story.words, story_facets(story))
    on conflict (article_id) do update set
      place = excluded.place, at = excluded.at, words = excluded.words, facets = excluded.facets;
  -- After the row above is ours: whoever settles the story meanwhile has done so by now, and this sees it.
  delete from story_search where article_id = story.id;
end
$$;

create or replace function index_story(story articles) returns void language plpgsql as $$
declare
  -- A tsvector takes a megabyte: words after some 35,000 others are not found.
  folded text := left(fold_text(story_text(story.document, story.meta)), 200000);
  plain tsvector := strip(to_tsvector('simple', folded));
begin
  perform file_story(story, plain || strip(to_tsvector(text_rules(story.meta ->> 'language'), folded)));
  -- In the order of the key, so that two stories with the same new words do not wait for each other in a circle.
  insert into story_vocabulary (word)
    select fresh.word from unnest(tsvector_to_array(plain)) as fresh (word)
    where length(fresh.word) between 3 and 40
      and not exists (select from story_vocabulary known where known.word = fresh.word collate "C")
    order by fresh.word collate "C"
    on conflict do nothing;
end
$$;
drop function story_facets(articles, bigint);

-- A new stage or owner leaves the words as they are.
create or replace function index_story_again() returns trigger language plpgsql as $$
declare
  known tsvector;
begin
  if tg_op = 'UPDATE' and old.document is not distinct from new.document and old.meta is not distinct from new.meta then
    select words into known from story_search_fresh where article_id = new.id;
    if known is null then
      select words into known from story_search where article_id = new.id;
    end if;
  end if;
  if known is null then
    perform index_story(new);
  else
    perform file_story(new, known);
  end if;
  return null;
end
$$;

-- Stories by words and facets, the newest change first, of those that settled and those that did not (each in their
-- order). `typed` null: by facets alone; both null: every story. Only places below `after` and changes since `since`.
-- Looks through bucket after bucket, wider where there is little and narrower where there is much, until there are
-- enough or `patience` is over: then a row without a story says down to which place was looked.
create function find_stories(facets tsquery, typed text, after bigint, since timestamptz, enough integer, patience interval)
returns table (story_id text, story_place bigint)
language plpgsql stable
-- Whatever a plan thinks of a query it does not know: there is one way to look.
set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
  -- Matches in one bucket that are looked up before a narrower one is taken. All of the narrowest are fewer.
  too_many constant integer := 1500;
  narrowest constant integer := 8;
  widest constant integer := 18;
  wanted constant tsquery := case when typed is null then find_stories.facets
    when find_stories.facets is null then story_query(typed) else find_stories.facets && story_query(typed) end;
  until constant timestamptz := clock_timestamp() + patience;
  width integer := narrowest;
  top bigint;
  bottom bigint := 0;
  highest bigint;
  got integer := 0;
  hits record;
  begun timestamptz;
begin
  if wanted is null and (typed is not null or find_stories.facets is not null) then
    return;
  end if;
  if wanted is null then
    return query select article_id, place from story_search_fresh fresh
      where fresh.place < after and fresh.at >= since order by fresh.place desc limit enough;
  else
    return query select article_id, place from story_search_fresh fresh
      where (fresh.words || fresh.facets) @@ wanted and fresh.place < after and fresh.at >= since
      order by fresh.place + 0 desc limit enough;
  end if;
  select place into top from story_search settled where settled.place < after order by settled.place desc limit 1;
  if since > '-infinity' then
    select place into bottom from story_search settled where settled.at >= since order by settled.at, settled.place limit 1;
  end if;
  if wanted is null then
    return query select article_id, place from story_search settled
      where settled.place between bottom and top order by settled.place desc limit enough;
    return;
  end if;
  highest := top;
  while top >= bottom and got < enough loop
    begun := clock_timestamp();
    if begun > until and top < highest then
      return query select null::text, top + 1;
      return;
    end if;
    -- No order within, so that it stops at too many. "+ 0" keeps the planner from walking the places one by one.
    with matches as materialized (
      select settled.article_id, settled.place from story_search settled
      where story_vector(settled.words, settled.facets, settled.place)
          @@ (wanted && quote_literal('=' || width || ':' || (top >> width))::tsquery)
        and settled.place + 0 between bottom and top
    ), first as (select * from matches limit too_many + 1)
    select count(*) as number, array_agg(article_id order by place desc) as ids, array_agg(place order by place desc) as places
      into hits from first;
    if hits.number > too_many then
      width := greatest(narrowest, width - 4);
      continue;
    end if;
    return query select * from unnest(hits.ids, hits.places) limit enough - got;
    got := got + hits.number;
    top := (top >> width << width) - 1;
    if hits.number * 4 < enough and clock_timestamp() + 4 * (clock_timestamp() - begun) < until then
      width := least(widest, width + 2);
    end if;
  end loop;
end
$$;

-- `updated_at` and `lifecycle` are in no index of all stories, so that a step that is saved writes one page of the
-- story and none of any index, if the page has room.
drop index articles_newest, articles_by_lifecycle;
create index articles_coming on articles (lifecycle, id) where lifecycle in ('ready', 'scheduled');
alter table articles set (fillfactor = 85);
