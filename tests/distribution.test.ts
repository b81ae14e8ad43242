import { parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readerApp } from '../src/app/reader.ts';
import { intake, publishing } from '../src/app/slices.ts';
import { documentOf } from '../src/domain/document.ts';
import { importStory } from '../src/intake/import-story.ts';
import type { StoryDraft } from '../src/intake/story-draft.ts';
import { storableFactsOf } from '../src/platform/http/storable.ts';
import { retractStory } from '../src/publishing/withdraw-story.ts';
import { plainPage } from '../src/reader/plain-page.test-support.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';

const clock = { now: () => new Date('2026-11-24T10:00:00Z') };
const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
const readerUrl = 'https://paper.example';
let database: TestDatabase;
let app: ReturnType<typeof readerApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = readerApp({
    plainPage,
    readerDb: database.reader,
    clock,
    log,
    seal: {} as never,
    readerUrl,
    mediaFolder: '/nowhere',
    senderOf: () => 'x',
  });
  await bring('one', 'One & <two> “three”', {
    publishedAt: new Date('2026-11-24T09:00:00Z'),
    topics: ['Walls'],
  });
  await bring('old', 'An old story', { publishedAt: new Date('2020-01-01T00:00:00Z'), section: 'Archive' });
  await bring('ar', 'قصة من المدينة', { language: 'ar', direction: 'rtl', section: 'المدينة' });
  await bring('draft', 'A secret draft', { section: 'Secret' }, false);
  const retracted = await bring('retracted', 'It was not so', {});
  const side = { db: database.newsroom, clock };
  await retractStory(publishing(side), { articleId: retracted.id, actor: 'test', reason: 'Forged.' });
});
afterAll(() => database[Symbol.asyncDispose]());

function bring(source: string, headline: string, facts: Partial<StoryDraft>, publish = true) {
  const text = [
    { type: 'text', text: 'Read ' },
    { type: 'text', text: 'this', marks: [{ type: 'link', attrs: { href: '/world/other' } }] },
  ];
  const draft: StoryDraft = {
    document: documentOf({ headline, standfirst: 'In short', body: [{ type: 'paragraph', content: text }] }),
    section: 'World',
    authors: ['Ada Verne'],
    topics: [],
    language: 'en',
    direction: 'ltr',
    notes: [],
    ...facts,
  };
  const side = { db: database.newsroom, clock, log, readerUrl, newsroomUrl: 'https://desk.example' };
  return importStory(intake(side), source, draft, { publish, actor: 'test' });
}

const ask = (path: string) => app.request(`http://inside.invalid${path}`);

describe('RSS', () => {
  test('has what RSS 2.0 and our readers need', async () => {
    const answer = await ask('/feed.xml');
    const xml = await answer.text();
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    for (const part of [
      '<link>https://paper.example/</link>',
      'href="https://paper.example/feed.xml"',
      '<link>https://paper.example/world/one-two-three</link>',
      '<guid isPermaLink="false">masthead:',
      '<pubDate>Tue, 24 Nov 2026 09:00:00 GMT</pubDate>',
      '<dc:creator>Ada Verne</dc:creator>',
      '<category>Walls</category>',
      'https://paper.example/world/other',
    ]) {
      expect(xml).toContain(part);
    }
    expect(parseRssFeed(xml).items?.map((item) => item.title)).toEqual([
      'One & <two> “three”',
      'An old story',
    ]);
    expect(xml).not.toMatch(/secret|not so|قصة/i);
    const keys = storableFactsOf(answer)?.dependencies.map((each) => each.key);
    expect(keys).toContain('front:en');
  });

  test.each([
    ['/world/feed.xml', /One/, /old story|قصة/],
    ['/ar/feed.xml', /قصة/, /One|old/],
    ['/ar/%D8%A7%D9%84%D9%85%D8%AF%D9%8A%D9%86%D8%A9/feed.xml', /قصة/, /One/],
  ])('%s is the feed of its list', async (path, shows, hides) => {
    const xml = await (await ask(path)).text();
    expect(xml).toMatch(shows);
    expect(xml).not.toMatch(hides);
  });

  test.each(['/secret/feed.xml', '/nowhere/feed.xml', '/ar/nowhere/feed.xml', '/xx/world/feed.xml'])(
    '%s is not there',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});

describe('sitemaps', () => {
  test('the index leads to files that list every live story and nothing else', async () => {
    const index = await (await ask('/sitemap.xml')).text();
    const files = [...index.matchAll(/<loc>https:\/\/paper\.example(.*?)<\/loc>/g)].map(
      ([, path]) => path ?? '',
    );
    expect(files).toEqual([
      '/sitemaps/fronts.xml',
      '/sitemaps/by-0.xml',
      '/sitemaps/topics-0.xml',
      '/sitemaps/0.xml',
    ]);
    const xml = await (await ask(files.at(-1) ?? '')).text();
    const paths = [...xml.matchAll(/<loc>https:\/\/paper\.example(.*?)<\/loc>/g)].map(([, path]) =>
      decodeURI(path ?? ''),
    );
    expect(paths).toEqual(['/world/one-two-three', '/archive/an-old-story', '/ar/المدينة/قصة-من-المدينة']);
    expect(xml).toContain('<lastmod>2026-11-24T09:00:00.000Z</lastmod>');
    expect((await ask('/sitemaps/7.xml')).status).toBe(404);
  });

  test('the news sitemap has the last two days', async () => {
    const answer = await ask('/news-sitemap.xml');
    const xml = await answer.text();
    expect(xml.match(/<news:news>/g)).toHaveLength(2);
    expect(xml).toContain('<news:language>ar</news:language>');
    expect(xml).toContain('<news:title>One &amp; &lt;two&gt; “three”</news:title>');
    expect(storableFactsOf(answer)?.expiresAt).toBe(clock.now().getTime() + 300_000);
  });

  test('robots.txt names them', async () => {
    const text = await (await ask('/robots.txt')).text();
    expect(text).toContain('Sitemap: https://paper.example/sitemap.xml');
    expect(text).toContain('Sitemap: https://paper.example/news-sitemap.xml');
  });
});
