import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { documentOf, metaOf } from '../../../tests/support/drafts.ts';
import { moveLifecycle } from '../move-lifecycle.ts';
import { saveDraft } from '../save-draft.ts';
import { settleStories } from './settle-stories.ts';

let database: TestDatabase;
const log = { debug() {} } as never; // the part of a log that is used

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const settle = () => settleStories({ db: database.newsroom, log }, new AbortController().signal);

async function write(headline: string): Promise<string> {
  const draft = { document: documentOf(headline), meta: metaOf(), author: 'Rosa', ownerIds: [] };
  const { articleId } = await saveDraft(database.newsroom, { ...draft, articleId: null, reason: 'imported' });
  return articleId;
}

/** In which of the two tables stories stand that have a word. */
async function placesOf(word: string): Promise<string[]> {
  const { rows } = await sql<{ where: string }>`
    select 'fresh' as where from story_search_fresh where words @@ ${word}::tsquery
    union all select 'settled' from story_search where words @@ ${word}::tsquery
  `.execute(database.owner);
  return rows.map((row) => row.where);
}

async function find(
  facets: string | null,
  words: string | null,
  after = 1e15,
  since = '-infinity',
  enough = 20,
) {
  const { rows } = await sql<{ storyId: string | null; storyPlace: number }>`
    select * from find_stories(${facets}::tsquery, ${words}, ${after}::bigint, ${since}::timestamptz,
      ${enough}::integer, interval '1 minute')
  `.execute(database.newsroom);
  return rows.map(({ storyPlace }) => storyPlace);
}

/** Settled stories that exist for the search alone, at these places. */
async function layPlaces(places: readonly number[]): Promise<void> {
  await sql`set session_replication_role = replica`.execute(database.owner);
  await sql`
    insert into story_search (article_id, place, at, words, facets)
    select 'laid' || place, place, now() - interval '1 day' + place * interval '1 ms',
      array_to_tsvector(array['every', 'third' || place % 3]), array_to_tsvector(array['=s:draft'])
    from unnest(${places}::bigint[]) as each (place)
  `.execute(database.owner);
}

describe('stories settle', () => {
  test('the thousand newest stay; the others are found as before, and a change makes one fresh again', async () => {
    const id = await write('An okapi settles');
    expect(await placesOf('okapi')).toEqual(['fresh']);
    await settle();
    expect(await placesOf('okapi')).toEqual(['fresh']);
    await sql`
      insert into articles (id, version, meta, document, schema_version, headline)
      select 'newer' || n, 1, meta, document, 1, headline from articles, generate_series(1, 1000) n where id = ${id}
    `.execute(database.owner);
    await settle();
    expect(await placesOf('okapi')).toContain('settled');
    expect((await find(null, 'okapi ', 1e15, '-infinity', 2000)).length).toBe(1001);

    await moveLifecycle(database.newsroom, id, 'send_to_desk');
    const { rows } = await sql<{ facets: string }>`
      select facets::text from story_search_fresh where article_id = ${id}
    `.execute(database.owner);
    expect(rows[0]?.facets).toContain('=s:in_review');
    expect(await find("'=s:in_review'", 'okapi ')).toHaveLength(1);
    const settled = await sql`select from story_search where article_id = ${id}`.execute(database.owner);
    expect(settled.rows).toHaveLength(0);
    await sql`delete from articles`.execute(database.owner);
  });

  test('one that is changed at the same moment is in one place afterwards', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, n) => write(`Tapir ${n}`)));
    await sql`
      insert into articles (id, version, meta, document, schema_version, headline)
      select 'other' || n, 1, meta, documents.document, 1, 'Other' from generate_series(1, 1000) n,
        lateral (select meta, jsonb_build_object('type', 'doc', 'content', '[]'::jsonb) as document from articles
          where id = ${ids[0]}) documents
    `.execute(database.owner);
    await Promise.all([
      settle(),
      settle(),
      ...ids.map((id) => moveLifecycle(database.newsroom, id, 'send_to_desk')),
    ]);
    expect(await placesOf('tapir')).toHaveLength(12);
    expect(await find("'=s:in_review'", 'tapir ')).toHaveLength(12);
    await sql`delete from articles`.execute(database.owner);
  });
});

describe('the walk through buckets', () => {
  test('finds the newest of those that match, whatever lies between them', async () => {
    const somewhere = fc.oneof(fc.nat(2_000), fc.nat(2 ** 17), fc.nat(2 ** 23));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(somewhere, { minLength: 1, maxLength: 60 }),
        fc.nat(2 ** 23),
        fc.constantFrom(0, 1, 2),
        async (places, after, third) => {
          await sql`delete from story_search`.execute(database.owner);
          await layPlaces(places);
          const newest = places.toSorted((one, other) => other - one).filter((place) => place < after);
          const thirds = newest.filter((place) => place % 3 === third);
          expect((await find("'=s:draft'", null, after)).slice(0, 20)).toEqual(newest.slice(0, 20));
          expect((await find(null, `every third${third} `, after)).slice(0, 20)).toEqual(thirds.slice(0, 20));
          expect(await find("'=s:ready'", 'every ', after)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('takes a narrower one where far back there is much all at once', async () => {
    await sql`delete from story_search`.execute(database.owner);
    await layPlaces(Array.from({ length: 20_000 }, (_, place) => place));
    await layPlaces([900_000]);
    const expected = Array.from({ length: 30 }, (_, place) => (place === 0 ? 900_000 : 20_000 - place));
    expect(await find("'=s:draft'", null, 1e15, '-infinity', 30)).toEqual(expected);
  });

  test('gives up when patience is over, and says down to where it has looked', async () => {
    const { rows } = await sql<{ storyId: string | null; storyPlace: number }>`
      select * from find_stories('nothing', null, 1000000, '-infinity', 20, interval '0')
    `.execute(database.newsroom);
    expect(rows).toEqual([{ storyId: null, storyPlace: 899_840 }]);
  });
});
