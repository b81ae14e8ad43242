-- Owner: archive. What readers search: the words of live stories, where they stand, and how words are written.

-- For words that are nearly those that were typed. A trusted extension: whoever owns the database may have it.
create extension if not exists pg_trgm;

-- Letters as readers look for them: as the newsroom does, and those that Unicode does not take apart as well.
create function live_fold(words text) returns text language sql immutable parallel safe as $$
  select case when octet_length(words) = length(words) then fold_text(words) else
    replace(replace(replace(replace(translate(fold_text(words), 'øđðłı', 'oddli'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th') end
$$;

-- The stems of a text in the order of its words, without accents and vowel signs. Those who type no accents find the
-- word that has some: both are taken to their stem.
create function live_stems(words text, language text) returns text language sql immutable parallel safe as $$
  select coalesce(string_agg(stem, ' '), '') from (
    select unnest(tsvector_to_array(to_tsvector(text_rules(language), live_fold(words)))) as stem
    union
    select live_fold(exact) from unnest(tsvector_to_array(to_tsvector(text_rules(language), words))) as exact
    where octet_length(words) <> length(words)
  ) stems where stem !~ '\s'
$$;

create table live_search (
  article_id text primary key references live_articles on delete cascade,
  published_at timestamptz(3) not null,
  -- Words as they are written, with their positions, and stems without.
  words tsvector not null,
  -- Those of the headline (A), the standfirst (B), and of section, topics and names (C), both ways.
  head tsvector not null,
  -- Edition =e:, section =s:, writer =a:, genre =g:, and the days that it was first published in: =0: one day,
  -- =1: four, =2: sixteen and so on, counted from 1970 in UTC.
  facets tsvector not null
);
-- Without a list of pending entries, which every search would have to read through.
create index live_search_words on live_search using gin (words, head, facets) with (fastupdate = off);

-- Every word of the live stories of an edition, to guess what was meant by one that is not there.
create table live_vocabulary (
  edition text not null,
  -- As it is looked for.
  word text not null,
  -- As it is written, accents and all.
  shown text not null,
  articles integer not null,
  primary key (edition, word)
);
create index live_vocabulary_near on live_vocabulary using gin (word gin_trgm_ops);

-- The words that are written nearly so, the nearest first. Two letters changed in a word of five leave few of its
-- groups of three.
create function live_words_near(typed text, in_editions text[])
  returns table (word text, shown text, articles integer)
  language sql stable parallel safe set pg_trgm.similarity_threshold = 0.18 as $$
  select word, shown, articles from live_vocabulary
  where word % typed and edition = any(in_editions) and abs(length(word) - length(typed)) <= 2
  order by similarity(word, typed) desc, articles desc limit 40
$$;

-- The words of stories that were taken back, until the vocabulary has forgotten them. Filled as the story goes, since
-- afterwards nobody knows what was in it.
create table words_to_forget (
  id bigint generated always as identity primary key,
  edition text not null,
  words text[] not null
);

create function keep_words_to_forget() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into words_to_forget (edition, words)
  select substr(facet.lexeme, 4), array(select lexeme from unnest(old.words) where positions is not null)
  from unnest(old.facets) as facet where facet.lexeme like '=e:%';
  return null;
end
$$;
create trigger live_search_words_gone after delete on live_search for each row execute function keep_words_to_forget();

grant select, insert, update, delete on live_search, live_vocabulary, words_to_forget to masthead_newsroom;
grant select on live_search, live_vocabulary to masthead_reader;
