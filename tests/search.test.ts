import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishing } from '../src/app/slices.ts';
import { fillSearch, searchIndexer } from '../src/archive/search/index-search.ts';
import { parsePlace } from '../src/archive/search/result-place.ts';
import {
  type SearchAnswer,
  type SearchRequest,
  searchArticles,
} from '../src/archive/search/search-articles.ts';
import type { ArticleMeta } from '../src/domain/article.ts';
import { storableFactsOf } from '../src/platform/http/storable.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import { catchUp } from '../src/store/follow-events.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { documentOf, metaOf } from './support/drafts.ts';
import { addSpanishEdition, paperClock, paperReader } from './support/paper-apps.ts';

const english = { code: 'en', language: 'en' };
const arabic = { code: 'ar', language: 'ar' };
const spanish = { code: 'es', language: 'es' };
let database: TestDatabase;
let reader: ReturnType<typeof paperReader>;
let count = 0;

beforeAll(async () => {
  database = await testDatabase();
  reader = paperReader(database);
  await addSpanishEdition(database);
});
afterAll(() => database?.[Symbol.asyncDispose]());

/** Publishes a story, the later ones later. */
async function publish(
  headline: string,
  text: string,
  meta: Partial<ArticleMeta> = {},
  at?: Date,
): Promise<string> {
  count += 1;
  const { articleId } = await saveDraft(database.newsroom, {
    articleId: null,
    document: documentOf(headline, text),
    meta: { ...metaOf(), ...meta },
    author: 't',
    reason: 'written',
  });
  await publishStory(publishing({ db: database.newsroom, clock: paperClock }), {
    articleId,
    actor: 't',
    firstPublishedAt: at ?? new Date(Date.UTC(2026, 0, count)),
  });
  await catchUp(database.newsroom, searchIndexer);
  return articleId;
}

const ask = (text: string, request: Partial<SearchRequest> = {}): Promise<SearchAnswer> =>
  searchArticles(database.reader, { text, editions: [english], order: 'newest', wanted: 20, ...request });

async function find(text: string, request: Partial<SearchRequest> = {}): Promise<string[]> {
  const answer = await ask(text, request);
  if (answer.kind !== 'answered') throw new Error(answer.kind);
  return answer.hits.map(({ headline }) => headline.map((piece) => piece.text).join(''));
}

async function suggested(text: string): Promise<string | null> {
  const answer = await ask(text);
  return answer.kind === 'answered' ? answer.suggestion : null;
}

describe('what is found', () => {
  beforeAll(async () => {
    await publish('The wooden crane', 'It stands at the harbour since the ferries came.');
    await publish('A new ferry', 'The old crane looked on; wooden boats did not.', {
      genre: 'opinion',
      section: { slug: 'opinion', name: 'Opinion' },
      byline: [{ slug: 'ada-moreno', name: 'Ada Moreno', role: 'writer' }],
    });
    await publish('The tram is late', 'Nobody knows why, not even in Łódź or São Paulo.');
    await publish('ميناء المدينة', 'وصلت الرافعةُ إلى الميناء القديم.', {
      edition: 'ar',
      language: 'ar',
      direction: 'rtl',
    });
    await publish('La grúa de madera', 'La canción del puerto, publicada ayer.', {
      edition: 'es',
      language: 'es',
    });
  });

  test.each<[string, string[]]>([
    ['crane', ['A new ferry', 'The wooden crane']],
    ['CRANES', ['A new ferry', 'The wooden crane']],
    ['ferry', ['A new ferry', 'The wooden crane']],
    ['"wooden crane"', ['The wooden crane']],
    ['"crane wooden"', []],
    ['crane -harbour', ['A new ferry']],
    ['harbour OR tram', ['The tram is late', 'The wooden crane']],
    ['the crane', ['A new ferry', 'The wooden crane']],
    ['lodz', ['The tram is late']],
    ['Ada Moreno', ['A new ferry']],
    ['sao paulo', ['The tram is late']],
    ['zeppelin', []],
  ])('%s in English', async (text, headlines) => {
    expect(await find(text)).toEqual(headlines);
  });

  test.each<[string, { code: string; language: string }, string[]]>([
    ['الرافعة', arabic, ['ميناء المدينة']],
    ['رافعه', arabic, ['ميناء المدينة']],
    ['مدينه', arabic, ['ميناء المدينة']],
    ['grua', spanish, ['La grúa de madera']],
    ['canciones', spanish, ['La grúa de madera']],
    ['publicado', spanish, ['La grúa de madera']],
    ['crane', spanish, []],
  ])('%s in the words of another edition', async (text, edition, headlines) => {
    expect(await find(text, { editions: [edition] })).toEqual(headlines);
  });

  test('filters hold together', async () => {
    expect(await find('crane', { section: 'opinion' })).toEqual(['A new ferry']);
    expect(await find('crane', { author: 'ada-moreno' })).toEqual(['A new ferry']);
    expect(await find('crane', { genre: 'opinion', section: 'local' })).toEqual([]);
    expect(await find('crane', { to: new Date(Date.UTC(2026, 0, 2)) })).toEqual(['The wooden crane']);
    expect(await find('crane', { from: new Date(Date.UTC(2026, 0, 1, 1)) })).toEqual(['A new ferry']);
    const everywhere = await find('grua OR crane', { editions: [english, spanish] });
    expect(everywhere).toEqual(['La grúa de madera', 'A new ferry', 'The wooden crane']);
  });

  test('orders', async () => {
    expect(await find('crane', { order: 'oldest' })).toEqual(['The wooden crane', 'A new ferry']);
    expect(await find('crane', { order: 'relevance' })).toEqual(['The wooden crane', 'A new ferry']);
  });

  test('marks what was found, and shows the passage where it stands', async () => {
    const answer = await ask('crane');
    const [hit] = answer.kind === 'answered' ? answer.hits : [];
    expect(hit?.headline).toEqual([{ text: 'A new ferry', isMarked: false }]);
    expect(hit?.summary.filter(({ isMarked }) => isMarked)).toEqual([{ text: 'crane', isMarked: true }]);
  });

  test('says what cannot be looked for', async () => {
    expect((await ask('  ')).kind).toBe('empty');
    expect((await ask('-crane')).kind).toBe('only-without');
    expect((await ask('x'.repeat(201))).kind).toBe('too-long');
    expect(await ask(Array.from({ length: 20 }, () => 'crane').join(' '))).toMatchObject({ isCut: true });
    expect(await ask('!!! ???')).toMatchObject({ kind: 'empty' });
  });

  test('suggests what was meant, as it is written, and only what is there', async () => {
    expect(await suggested('habour')).toBe('harbour');
    expect(await suggested('woden crnae')).toBe('wooden crane');
    expect(await suggested('crane')).toBeNull();
    expect(await suggested('zeppelin')).toBeNull();
    const answer = await ask('grua cancionn', { editions: [spanish] });
    expect(answer).toMatchObject({ suggestion: 'grua canción' });
  });

  test('suggests words of other scripts than that of the database, with the article and without', async () => {
    await publish('الرافعة الخشبية باقية', 'بوابة المدينة القديمة', {
      edition: 'ar',
      language: 'ar',
      direction: 'rtl',
    });
    for (const [typed, meant] of [
      ['الرافغة', 'الرافعة'],
      ['الخشبيية', 'الخشبية'],
      ['بوباة', 'بوابة'],
    ] as const) {
      expect(await ask(typed, { editions: [arabic] }), typed).toMatchObject({ suggestion: meant });
    }
    expect(await ask('منطاد', { editions: [arabic] })).toMatchObject({ suggestion: null });
  });

  test('anything that can be typed has an answer', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('crane', '"', ' OR ', '-', "'", '\\', ' & ', ':*', '<->', '!', '('),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('relevance', 'newest', 'oldest'),
        async (pieces, order) => {
          const answer = await ask(pieces.join(''), { order });
          expect(['empty', 'too-long', 'only-without', 'answered']).toContain(answer.kind);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('pages', () => {
  test.each(['newest', 'oldest', 'relevance'] as const)(
    'of the %s go on where the last ended, with all and each once',
    async (order) => {
      const own = `zither${order}`;
      const at = new Date('2020-05-05T05:05:05Z');
      for (let place = 0; place < 7; place += 1) {
        // Several in the same moment, and years between others.
        await publish(
          `${own} ${place}`,
          'Text.',
          {},
          place < 3 ? at : new Date(Date.UTC(1990 + place * 4, 1, place)),
        );
      }
      const seen: string[] = [];
      let after: string | null = '';
      while (after !== null) {
        const place = after === '' ? undefined : (parsePlace(after) ?? undefined);
        const answer: SearchAnswer = await ask(own, { order, wanted: 2, after: place });
        if (answer.kind !== 'answered') throw new Error(answer.kind);
        seen.push(...answer.hits.map(({ articleId }) => articleId));
        after = answer.next;
      }
      expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
      const rows = await database.reader
        .selectFrom('liveArticles')
        .select(['id', 'firstPublishedAt'])
        .where('id', 'in', seen)
        .execute();
      const times = seen.map((id) => rows.find((row) => row.id === id)?.firstPublishedAt.getTime() ?? 0);
      if (order !== 'relevance')
        expect(times).toEqual(times.toSorted((a, b) => (order === 'newest' ? b - a : a - b)));
    },
  );
});

describe('what is not public any more', () => {
  test('is gone at once: from results, and then from the words that are suggested', async () => {
    const id = await publish('The xylophonist', 'Plays the xylorimba.');
    expect(await find('xylophonist')).toHaveLength(1);
    await unpublishStory(publishing({ db: database.newsroom, clock: paperClock }), {
      articleId: id,
      actor: 't',
    });
    expect(await find('xylophonist')).toEqual([]);
    expect(await suggested('xylophonis')).toBeNull();
    await catchUp(database.newsroom, searchIndexer);
    const words = await database.reader
      .selectFrom('liveVocabulary')
      .select('word')
      .where('word', 'like', 'xylo%')
      .execute();
    expect(words).toEqual([]);
  });

  test('words that an update took out are found no more', async () => {
    const id = await publish('The gramophone', 'Plays the marimbula.');
    await saveDraft(database.newsroom, {
      articleId: id,
      document: documentOf('The gramophone', 'Plays.'),
      meta: metaOf(),
      author: 't',
      reason: 'written',
    });
    await publishStory(publishing({ db: database.newsroom, clock: paperClock }), {
      articleId: id,
      actor: 't',
    });
    await catchUp(database.newsroom, searchIndexer);
    expect(await find('marimbula')).toEqual([]);
    expect(await find('gramophone')).toHaveLength(1);
    expect(await suggested('marimbul')).toBeNull();
  });

  test('a draft is not found', async () => {
    const draft = {
      document: documentOf('The ocarina', 'Text.'),
      meta: metaOf(),
      author: 't',
      reason: 'written',
    } as const;
    await saveDraft(database.newsroom, { articleId: null, ...draft });
    await catchUp(database.newsroom, searchIndexer);
    expect(await find('ocarina')).toEqual([]);
    await expect(database.reader.selectFrom('wordsToForget').selectAll().execute()).rejects.toThrow(
      /permission denied/,
    );
  });
});

test('what was published before there was a search is taken in, once', async () => {
  await database.owner.deleteFrom('liveSearch').execute();
  expect(await find('crane')).toEqual([]);
  // Called off, it takes in no more; the next start goes on.
  expect(await fillSearch(database.newsroom, AbortSignal.abort())).toBe(0);
  const { signal } = new AbortController();
  expect(await fillSearch(database.newsroom, signal)).toBeGreaterThan(10);
  expect(await find('crane')).toEqual(['A new ferry', 'The wooden crane']);
  expect(await fillSearch(database.newsroom, signal)).toBe(0);
});

describe('the page', () => {
  const page = async (path: string) => {
    const response = await reader.request(path);
    return { status: response.status, response, text: await response.text() };
  };

  test('is a form without a question, which may be listed, and results with one, which may not; neither is kept', async () => {
    const empty = await page('/search');
    expect(empty.text).toContain('<form class="search-form" action="/search">');
    const found = await page('/search?q=crane');
    expect(found.text).toContain('<mark>crane</mark>');
    expect(found.text).toContain('2 stories');
    for (const { status, response, text } of [empty, found]) {
      expect(status).toBe(200);
      expect(storableFactsOf(response)).toBeNull();
      expect(text.includes('<meta name="robots" content="noindex"/>')).toBe(text === found.text);
    }
  });

  test('escapes what was typed and what was found', async () => {
    await publish('Kalimba <b>bold</b> & "quoted"', 'A kalimba <script>alert(1)</script> text.');
    const { text } = await page(`/search?q=${encodeURIComponent('kalimba"><script>alert(1)</script>')}`);
    expect(text).not.toMatch(/<script>alert|<b>bold/);
    const found = await page('/search?q=kalimba');
    expect(found.text).toContain('<mark>Kalimba</mark> &lt;b&gt;bold&lt;/b&gt;');
    expect(found.text).not.toContain('<script>alert');
  });

  test('helps when there is nothing, and says what was wrong with a question', async () => {
    const nothing = (await page('/search?q=habour&section=opinion')).text;
    expect(nothing).toContain('Nothing found for “habour”');
    expect(nothing).toContain('href="/search?q=harbour&amp;section=opinion"');
    expect(nothing).toContain('href="/search?q=habour">Search without filters');
    expect(nothing).toContain('Latest');
    expect((await page('/search?q=crane&author=Nobody')).text).toContain(
      'Nobody called “Nobody” has written here',
    );
    expect((await page('/search?q=crane&author=ada%20moreno')).text).toContain('1 story');
    expect((await page('/search?q=crane&from=2026-13-01')).text).toContain('Give dates such as');
    expect((await page(`/search?q=${'x'.repeat(250)}`)).text).toContain('at most 200 characters');
    expect((await page('/search?q=-crane')).text).toContain('not only what to leave out');
    expect((await page('/search?q=crane&after=%27')).text).toContain('2 stories');
  });

  test('searches the one edition that is chosen, by its own sections', async () => {
    expect((await page('/search?q=grua')).text).toContain('Nothing found');
    const { text } = await page('/search?q=grua&edition=es&section=opinion');
    expect(text).toContain('1 story');
    expect(text).toContain('<option value="es" selected="">El Meridiano</option>');
    expect(text).toContain(
      '<option value="" selected="">Every section</option><option value="world">World</option></select>',
    );
    expect((await page('/search?q=crane&edition=fr&section=opinion')).text).toContain('1 story');
  });

  test('speaks the language of its edition, and can be added to a browser', async () => {
    const { text } = await page(`/ar/search?q=${encodeURIComponent('الميناء')}`);
    expect(text).toContain('<mark>الميناء</mark>');
    expect(text).toContain('موضوع واحد');
    const description = await page('/ar/opensearch.xml');
    expect(description.response.headers.get('content-type')).toContain(
      'application/opensearchdescription+xml',
    );
    expect(description.text).toContain('template="http://paper.example/ar/search?q={searchTerms}"');
  });
});
