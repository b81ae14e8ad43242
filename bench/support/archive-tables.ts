export const desks = [
  'world',
  'politics',
  'business',
  'climate',
  'science',
  'culture',
  'sport',
  'opinion',
] as const;
export const stages = ['draft', 'in_review', 'ready', 'published', 'spiked', 'retracted'] as const;

/** How big an archive is. */
export interface ArchiveSize {
  readonly stories: number;
  readonly bodies: number;
  /** Stories that are not published yet: the newest ones. */
  readonly open: number;
}

/** Stories that changed so lately that they have not settled in the index of the archive. */
const fresh = 1_000;

/** Stories of one who writes now and then: as many in a long archive as in a short one. */
const ofContributor = 60;

/** Work that is open in a newsroom grows with its people, not with its archive. */
export const openStories = (stories: number): number => Math.min(2_000, Math.floor(stories / 10));

/**
 * The statements that fill the tables, one story an hour. Number, id and every choice follow from the story's number,
 * so each table can be filled by itself. The index of words is made at the end, as a restored backup has it.
 */
export function archiveTables({ stories, bodies, open }: ArchiveSize): string[] {
  const live = stories - open;
  const sections = `(array['${desks.join("','")}'])[1 + n % ${desks.length}]`;
  return [
    `create unlogged table bench_stories as
      select n, substr(md5('story ' || n), 1, 16) as id, n % ${bodies} as body,
        clock_timestamp() - make_interval(hours => ${stories} - n) as at,
        case when n > ${live} then (array['draft','draft','draft','in_review','ready'])[1 + n % 5]
          when n % 400 = 0 then 'spiked' when n % 500 = 0 then 'retracted' when n % 30 = 0 then 'corrected'
          else 'published' end as lifecycle,
        ${sections} as section, n % 200 as writer, n % 400 as topic
      from generate_series(1, ${stories}) n`,
    `insert into staff (id, name, email, role)
      select 'bench' || n, 'Writer ' || n, 'writer' || n || '@bench.test', 'reporter' from generate_series(0, 199) n`,
    `insert into articles (id, lifecycle, version, meta, document, schema_version, headline, owner_ids, created_at,
        updated_at, due_at, planned_words)
      select id, lifecycle, 1, jsonb_build_object('edition', language,
          'section', jsonb_build_object('slug', section, 'name', initcap(section)), 'kicker', null,
          'genre', (array['news','analysis','opinion','feature'])[1 + story.n % 4], 'dateline', null,
          'language', language, 'direction', case language when 'ar' then 'rtl' else 'ltr' end,
          'byline', jsonb_build_array(jsonb_build_object('slug', 'writer-' || writer, 'name', 'Writer ' || writer, 'role', 'writer')),
          'topics', jsonb_build_array(jsonb_build_object('slug', 'topic-' || topic, 'name', 'Topic ' || topic)),
          'slug', null, 'seo', '{}'::jsonb, 'social', '{}'::jsonb),
        jsonb_set(document, '{content,0,content,0,text}', to_jsonb(headline || ' unique' || story.n)), 1,
        headline || ' unique' || story.n,
        array['bench' || writer] || case when story.n % ${Math.max(1, Math.floor(stories / ofContributor))} = 0 then array[:contributor]
          when story.n % 97 = 3 then array[:reporter] else '{}'::text[] end,
        at, at, at + interval '6 hours', 600
      from bench_stories story join bench_bodies body on body.n = story.body order by story.n`,
    `insert into article_revisions (article_id, version, meta, document, schema_version, author, reason, at, step_version)
      select id, 1, meta, document, 1, 'Bench', 'imported', created_at, 0 from articles`,
    `insert into publications (article_id, version, kind, snapshot, actor, at)
      select id, 1, 'published', jsonb_build_object('meta', meta, 'document', document), 'Bench', created_at
      from articles where lifecycle in ('published', 'corrected') order by created_at`,
    `insert into live_articles (id, edition, path, section_slug, section_name, headline, standfirst, genre, language,
        direction, byline, topics, seo, social, document, version, word_count, status, first_published_at, updated_at)
      select id, meta ->> 'edition', '/' || id, meta -> 'section' ->> 'slug', meta -> 'section' ->> 'name', headline,
        document #>> '{content,1,content,0,text}', meta ->> 'genre', meta ->> 'language', meta ->> 'direction',
        meta -> 'byline', meta -> 'topics', '{}', '{}', document, 1, 300, lifecycle, created_at, created_at
      from articles where lifecycle in ('published', 'corrected') order by created_at`,
    `insert into live_addresses (path, article_id, state, since) select path, id, 'here', updated_at from live_articles`,
    `insert into live_listings (list, article_id, published_at)
      select list, id, first_published_at from live_articles cross join lateral (values ('front:' || edition),
        ('section:' || edition || ':' || section_slug), ('author:' || edition || ':' || (byline -> 0 ->> 'slug')),
        ('topic:' || edition || ':' || (topics -> 0 ->> 'slug'))) each (list)`,
    `insert into live_sections (edition, slug, name, position)
      select edition, section_slug, section_slug, row_number() over () from live_articles group by 1, 2`,
    `insert into live_contributors (edition, slug, name)
      select distinct edition, byline -> 0 ->> 'slug', byline -> 0 ->> 'name' from live_articles`,
    `insert into live_topics (edition, slug, name)
      select distinct edition, topics -> 0 ->> 'slug', topics -> 0 ->> 'name' from live_articles`,
    'drop index live_search_words',
    `insert into live_search (article_id, published_at, words, head, facets)
      select live.id, first_published_at,
        live_words || to_tsvector('simple', 'unique' || story.n || ' writer topic ' || section_slug),
        live_head || setweight(to_tsvector('simple', 'writer topic ' || section_slug), 'C'),
        array_to_tsvector(array['=e:' || edition, '=s:' || edition || '/' || section_slug, '=g:' || genre,
            '=a:' || edition || '/' || (byline -> 0 ->> 'slug')]
          || array(select '=' || level || ':' || floor(day / 4 ^ level)::bigint from generate_series(0, 7) level))
      from bench_stories story join live_articles live on live.id = story.id join bench_bodies body on body.n = story.body
        cross join lateral floor(extract(epoch from first_published_at) / 86400) day
      order by story.n`,
    `insert into live_vocabulary (edition, word, shown, articles)
      select language, lexeme, lexeme, sum(stories)
      from (select body as n, count(*) as stories from bench_stories where lifecycle in ('published', 'corrected') group by 1) used
        join bench_bodies body using (n) cross join lateral unnest(live_words) as each (lexeme, positions, weights)
      where positions is not null and length(lexeme) between 3 and 40 and lexeme !~ '\\d'
      group by 1, 2`,
    'create index live_search_words on live_search using gin (words, head, facets) with (fastupdate = off)',
    'drop index story_search_words',
    `insert into story_search (article_id, place, at, words, facets)
      select article.id, story.n, article.updated_at,
        body.words || array_to_tsvector(array['unique' || story.n, 'writer', 'topic']), story_facets(article)
      from bench_stories story join articles article on article.id = story.id
        join bench_bodies body on body.n = story.body order by story.n`,
    `insert into story_vocabulary select distinct word from bench_bodies cross join lateral unnest(tsvector_to_array(words)) as each (word)
      where length(word) between 3 and 40 on conflict do nothing`,
    `select setval('story_places', ${stories})`,
    `with newest as (delete from story_search where place > ${stories - fresh} returning *)
      insert into story_search_fresh (article_id, place, at, words, facets) select article_id, place, at, words, facets from newest order by place`,
    'create index story_search_words on story_search using gin (story_vector(words, facets, place)) with (fastupdate = off)',
    'drop table bench_bodies, bench_stories',
    'vacuum analyze',
    'checkpoint',
  ];
}
