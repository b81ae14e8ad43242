-- Owner: writing. The board: stories found by their words and by what they are, and who is in them now.

-- Letters as they are looked for: lower case, without accents and vowel signs, hamza off its carrier; what joins words
-- parts them. Text of ASCII alone, which is most of it in many papers, is ten times as fast.
create function fold_text(text) returns text language sql immutable parallel safe as $$
  select translate(case when octet_length($1) = length($1) then lower($1)
    else lower(regexp_replace(normalize($1, nfkd), '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g')) end,
    'ىة-/_@\''’ʼ‘', 'يه     ')
$$;

-- PostgreSQL's rules of a language (BCP 47): which words are forms of one.
create function text_rules(language text) returns regconfig language sql immutable parallel safe as $$
  select case split_part(lower(language), '-', 1)
    when 'ar' then 'arabic' when 'ca' then 'catalan' when 'da' then 'danish' when 'de' then 'german'
    when 'el' then 'greek' when 'en' then 'english' when 'es' then 'spanish' when 'eu' then 'basque'
    when 'fi' then 'finnish' when 'fr' then 'french' when 'ga' then 'irish' when 'hi' then 'hindi'
    when 'hu' then 'hungarian' when 'hy' then 'armenian' when 'id' then 'indonesian' when 'it' then 'italian'
    when 'lt' then 'lithuanian' when 'nb' then 'norwegian' when 'ne' then 'nepali' when 'nl' then 'dutch'
    when 'nn' then 'norwegian' when 'no' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian'
    when 'ru' then 'russian' when 'sr' then 'serbian' when 'sv' then 'swedish' when 'ta' then 'tamil'
    when 'tr' then 'turkish' when 'yi' then 'yiddish' else 'simple' end::regconfig
$$;

-- The words of a story: of its document, of its pictures, of its byline and topics. A text node ends where a mark
-- begins, maybe in the middle of a word, so those of one paragraph are put together again.
create function story_text(document jsonb, meta jsonb) returns text language sql immutable parallel safe as $$
  select concat_ws(' ',
    (select string_agg((select string_agg(child ->> 'text', '' order by place)
        from jsonb_array_elements(parent -> 'content') with ordinality as children (child, place)), ' ')
      from jsonb_path_query(document, 'strict $.** ? (@.content[*].type == "text")', '{}', true) as parents (parent)),
    (select string_agg(concat_ws(' ', attrs ->> 'alt', attrs ->> 'credit', attrs ->> 'attribution'), ' ')
      from jsonb_path_query(document, 'strict $.** ? (exists (@.attrs.alt) || exists (@.attrs.attribution)).attrs', '{}', true) as each (attrs)),
    (select string_agg(named ->> 'name', ' ')
      from jsonb_array_elements(case jsonb_typeof(meta -> 'byline') when 'array' then meta -> 'byline' else '[]' end ||
        case jsonb_typeof(meta -> 'topics') when 'array' then meta -> 'topics' else '[]' end) as each (named)),
    meta ->> 'kicker', meta ->> 'dateline')
$$;

-- Changes are counted by this; the newest change has the highest number.
create sequence story_places;

-- What stories are found by. One row each, made by triggers when a document is kept (not with every key that is
-- pressed) and when what a story is changes.
create table story_search (
  article_id text primary key references articles on delete cascade,
  -- The order of every list of the board: from story_places, anew with every change.
  place bigint not null unique,
  at timestamptz(3) not null,
  -- As they are written, and by their stems. No positions: half the size.
  words tsvector not null,
  -- Stage =s:, edition =e:, desk =d:, genre =g:, language =l:, whose it is =p:, and the part of all places that it
  -- stands in: =0: of 4,096, =1: of 65,536, =2: of 1,048,576. With them any mixture of filters is one search of the index.
  facets tsvector not null
);
-- Without a list of pending entries, which every search would have to read through.
create index story_search_words on story_search using gin (words, facets) with (fastupdate = off);
create index story_search_time on story_search (at);

-- Every word that a story has had: what the beginning of a word may become.
create table story_vocabulary (word text collate "C" primary key);

create function story_facets(story articles, place bigint) returns tsvector language sql immutable as $$
  select array_to_tsvector(array_remove(array[
      '=s:' || story.lifecycle,
      '=e:' || (story.meta ->> 'edition'),
      '=d:' || (story.meta ->> 'edition') || '/' || (story.meta -> 'section' ->> 'slug'),
      '=g:' || (story.meta ->> 'genre'),
      '=l:' || split_part(lower(story.meta ->> 'language'), '-', 1),
      '=0:' || (place >> 12), '=1:' || (place >> 16), '=2:' || (place >> 20)
    ] || array(select '=p:' || owner from unnest(story.owner_ids) as owner), null))
$$;

create function index_story(story articles) returns void language plpgsql as $$
declare
  -- A tsvector takes a megabyte: words after some 35,000 others are not found.
  folded text := left(fold_text(story_text(story.document, story.meta)), 200000);
  plain tsvector := strip(to_tsvector('simple', folded));
  place bigint := nextval('story_places');
begin
  insert into story_search (article_id, place, at, words, facets)
    values (story.id, place, clock_timestamp(),
      plain || strip(to_tsvector(text_rules(story.meta ->> 'language'), folded)), story_facets(story, place))
    on conflict (article_id) do update set
      place = excluded.place, at = excluded.at, words = excluded.words, facets = excluded.facets;
  -- In the order of the key, so that two stories with the same new words do not wait for each other in a circle.
  insert into story_vocabulary (word)
    select fresh.word from unnest(tsvector_to_array(plain)) as fresh (word)
    where length(fresh.word) between 3 and 40
      and not exists (select from story_vocabulary known where known.word = fresh.word collate "C")
    order by fresh.word collate "C"
    on conflict do nothing;
end
$$;

create function index_story_again() returns trigger language plpgsql as $$
begin
  perform index_story(new);
  return null;
end
$$;
create trigger articles_to_find_added after insert on articles for each row execute function index_story_again();
create trigger articles_to_find_changed after update of document, meta, lifecycle, owner_ids on articles for each row
  when (old.document is distinct from new.document or old.meta is distinct from new.meta
    or old.lifecycle is distinct from new.lifecycle or old.owner_ids is distinct from new.owner_ids)
  execute function index_story_again();

-- What somebody who types these words looks for: every word as it is or in another form, and the last one also as the
-- beginning of a word unless a space follows it. The completions are the shortest of the first 400. Null without words.
create function story_query(typed text) returns tsquery language plpgsql stable as $$
declare
  folded text := fold_text(left(typed, 300));
  found record;
  term tsquery;
  wanted tsquery;
begin
  for found in
    select lexeme, row_number() over (order by positions[1] desc) = 1 and typed !~ '\s$' as is_last
    from unnest(to_tsvector('simple', folded)) order by positions[1] limit 12
  loop
    term := quote_literal(found.lexeme)::tsquery;
    select coalesce(term || string_agg(form, ' | ')::tsquery, term) into term
      from (select distinct plainto_tsquery(text_rules(language), found.lexeme)::text as form from editions) forms
      where form not in ('', term::text);
    if found.is_last and length(found.lexeme) >= 2 then
      select coalesce(term || string_agg(quote_literal(word), ' | ')::tsquery, term) into term
        from (select word from (select word from story_vocabulary
            where word > found.lexeme collate "C" and word < (found.lexeme || chr(1114111)) collate "C"
            order by word limit 400) begun
          order by length(word), word limit 48) completions;
    end if;
    wanted := coalesce(wanted && term, term);
  end loop;
  return wanted;
end
$$;

select index_story(articles) from (select * from articles order by updated_at, id) articles;

-- Open work by its time. The stories that are done stay out, or they would be walked through one day.
drop index articles_due;
create index articles_due on articles (due_at, id)
  where due_at is not null and lifecycle in ('draft', 'in_review', 'ready', 'scheduled');

-- Who has a story open. Lost in a crash, and said again with the next heartbeat.
create unlogged table story_presence (
  connection text primary key,
  article_id text not null,
  staff_id text,
  name text not null,
  seen_at timestamptz(3) not null default clock_timestamp()
);
create index story_presence_of_article on story_presence (article_id);

-- What somebody looks at often: the search part of a board's address, under a name.
create table board_views (
  id text primary key,
  staff_id text not null,
  name text not null check (name <> ''),
  search text not null,
  at timestamptz(3) not null default clock_timestamp(),
  unique (staff_id, name)
);

grant usage on sequence story_places to masthead_newsroom;
grant select, insert, update, delete on story_search, story_presence, board_views to masthead_newsroom;
grant select, insert on story_vocabulary to masthead_newsroom;
