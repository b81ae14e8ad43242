// Readers' search over a big archive: what common words, rare ones and their mixtures take in each order.
// npm run bench:search -- [--stories 1000000] [--words 60] [--times 30]
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { parsePlace } from '../src/archive/search/result-place.ts';
import { type SearchRequest, searchArticles } from '../src/archive/search/search-articles.ts';
import { documentOf } from '../src/domain/document.ts';
import type { Db } from '../src/store/db.ts';
import { shown } from './support/percentile.ts';
import { scratchDatabase } from './support/scratch-database.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000000' },
    words: { type: 'string', default: '60' },
    times: { type: 'string', default: '30' },
  },
});
const stories = Number(values.stories);

const document = JSON.stringify(
  documentOf({
    headline: 'Headline everywhere',
    standfirst: 'Half of it.',
    body: Array.from({ length: 12 }, (_, place) => ({
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: `It stands everywhere, ${place} of it, and the half of it is said again and again.`,
        },
      ],
    })),
  }),
);

await using database = await scratchDatabase();
const { db } = database;
const from = performance.now();
for (let first = 0; first < stories; first += 20_000) await lay(first, Math.min(20_000, stories - first));
await sql`analyze live_search`.execute(db).catch(() => {});
const seconds = Math.round((performance.now() - from) / 1_000);
const size = await sql<{
  size: string;
}>`select pg_size_pretty(pg_total_relation_size('live_search')) as size`.execute(db);
console.log(
  `${stories.toLocaleString('en')} stories of ${values.words} words laid in ${seconds} s, search: ${size.rows[0]?.size}`,
);
console.log(`${'ms'.padEnd(44)}    p50      p95      p99      max`);

const questions: Readonly<Record<string, Partial<SearchRequest> & { readonly text: string }>> = {
  'a word of every story': { text: 'everywhere' },
  'a word of every second story': { text: 'half' },
  'a word of one in a thousand': { text: 'thousandth' },
  'a word of one story': { text: 'solitary' },
  'a word that there is not': { text: 'nowhereatall' },
  'two common words': { text: 'everywhere half' },
  'two common words that hardly meet': { text: 'half other' },
  'a phrase of common words': { text: '"everywhere half"' },
  'a common word without another': { text: 'everywhere -half' },
  'a rare word or a common one': { text: 'solitary OR half' },
  'a common word in a section': { text: 'everywhere', section: 's7' },
  'a common word of one year': {
    ...{ text: 'half', from: new Date('2014-01-01T00:00:00Z'), to: new Date('2015-01-01T00:00:00Z') },
  },
};
for (const order of ['relevance', 'newest', 'oldest'] as const) {
  for (const [name, question] of Object.entries(questions)) {
    console.log(`${`${name}, ${order}`.padEnd(44)}${shown(await measure({ order, ...question }))}`);
  }
}
console.log(`${'a thousandth page of results'.padEnd(44)}${shown(await measure(await deepPlace()))}`);

async function measure(question: Partial<SearchRequest> & { readonly text: string }): Promise<number[]> {
  const request = {
    editions: [{ code: 'en', language: 'en' }],
    order: 'newest',
    wanted: 20,
    ...question,
  } as const;
  await searchArticles(db, request);
  const taken: number[] = [];
  for (let time = 0; time < Number(values.times); time += 1) {
    const begun = performance.now();
    await searchArticles(db, request);
    taken.push(performance.now() - begun);
  }
  return taken;
}

async function deepPlace() {
  const { rows } = await sql<{ id: string; at: Date }>`
    select article_id as id, published_at as at from live_listings where list = 'front:en'
    order by published_at desc offset ${Math.min(20_000, stories >> 1)} limit 1
  `.execute(db);
  const [row] = rows;
  const place = row && parsePlace(`n${row.at.getTime().toString(36)}-${row.id}`);
  return { text: 'half', order: 'newest', ...(place && { after: place }) } as const;
}

/** Stories of twenty years, one every ten minutes for a million, with words as rare as words are (Zipf). */
async function lay(first: number, count: number): Promise<void> {
  const step = (7_300 * 86_400) / stories;
  await sql`
    insert into live_articles (id, edition, path, section_slug, section_name, headline, standfirst, genre, language,
      direction, byline, topics, seo, social, document, pictures, files, version, word_count, status,
      first_published_at, updated_at)
    select 's' || n, 'en', '/s' || n % 20 || '/' || n, 's' || n % 20, 'Section', 'Headline everywhere ' || n, 'Half of it.',
      'news', 'en', 'ltr', '[]', '[]', '{}', '{}',
      ${document}::jsonb,
      '{}', '{}', 1, 60, 'published', at, at
    from (select n, to_timestamp(1104537600 + n * ${step}::double precision) as at
      from generate_series(${first}::integer, ${first + count - 1}::integer) n) as stories
  `.execute(db);
  await sql`
    insert into live_listings (list, article_id, published_at)
    select 'front:en', id, first_published_at from live_articles
    where id in (select 's' || n from generate_series(${first}::integer, ${first + count - 1}::integer) n)
  `.execute(db);
  await sql`
    insert into live_search (article_id, published_at, words, head, facets)
    select id, at, to_tsvector('simple', 'everywhere ' || case when n % 2 = 0 then 'half ' else '' end ||
        case when n % 2 = 1 or n % 50000 = 0 then 'other ' else '' end ||
        case when n % 1000 = 0 then 'thousandth ' else '' end || case when n = 4321 then 'solitary ' else '' end || text),
      to_tsvector('simple', 'headline everywhere ' || n),
      array_to_tsvector(array['=e:en', '=s:en/s' || n % 20, '=g:news'] || array(
        select '=' || level || ':' || floor(day / 4 ^ level)::bigint from generate_series(0, 7) level))
    from (select n, id, first_published_at as at, floor(extract(epoch from first_published_at) / 86400)::bigint as day,
        (select string_agg('w' || floor(50000 ^ random())::integer, ' ') from generate_series(1, ${Number(values.words)}::integer)
          where n is not null) as text
      from (select substr(id, 2)::integer as n, id, first_published_at from live_articles
        where id in (select 's' || n from generate_series(${first}::integer, ${first + count - 1}::integer) n)) stories) filled
  `.execute(db as Db);
}
