import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { followers, intake, publishing } from '../src/app/slices.ts';
import { isTouchedBy } from '../src/domain/page-keys.ts';
import { importStory } from '../src/intake/import-story.ts';
import { readMarkdown } from '../src/intake/read-markdown.ts';
import { storableFactsOf } from '../src/platform/http/storable.ts';
import { addMinorKind } from '../src/publishing/minor-kinds.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import { catchUp } from '../src/store/follow-events.ts';
import { saveDraft } from '../src/writing/save-draft.ts';
import { addStaff } from './support/add-staff.ts';
import { type TestDatabase, testDatabase } from './support/database.ts';
import { documentOf, metaOf } from './support/drafts.ts';
import { addSpanishEdition, paperClock, paperLog, paperNewsroom, paperReader } from './support/paper-apps.ts';

let database: TestDatabase;
let newsroom: ReturnType<typeof paperNewsroom>;
let reader: ReturnType<typeof paperReader>;
let editor: string;
let contributor: string;
let english: string;
let arabic: string;
let spanish: string;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  newsroom = paperNewsroom(database);
  reader = paperReader(database);
  editor = (await addStaff(database.newsroom, { name: 'Edith', role: 'editor' })).cookie;
  contributor = (await addStaff(database.newsroom, { name: 'Carl', role: 'contributor' })).cookie;
  await addSpanishEdition(database);
});
afterAll(() => database?.[Symbol.asyncDispose]());

beforeEach(async () => {
  number += 1;
  english = await write('en', `The crane ${number}`);
  arabic = await write('ar', `الرافعة ${number}`);
  spanish = await write('es', `La grúa ${number}`);
});

async function write(language: 'en' | 'ar' | 'es', headline: string): Promise<string> {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const meta = metaOf({ edition: language, language, direction, slug: `crane-${number}` });
  const { articleId } = await saveDraft(database.newsroom, {
    ...{ articleId: null, document: documentOf(headline, 'Text.'), meta, author: 't', reason: 'written' },
  });
  return articleId;
}

async function follow(): Promise<void> {
  for (const follower of followers) await catchUp(database.newsroom, follower);
}

async function publish(id: string): Promise<void> {
  await publishStory(publishing({ db: database.newsroom, clock: paperClock }), { articleId: id, actor: 't' });
  await follow();
}

async function update(id: string, headline: string): Promise<void> {
  const { meta } = await database.newsroom
    .selectFrom('articles')
    .select('meta')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const document = documentOf(headline, `Text of ${Math.random()}.`);
  await saveDraft(database.newsroom, { articleId: id, document, meta, author: 't', reason: 'written' });
  await publish(id);
}

async function call(method: string, id: string, what = '', body?: object, cookie = editor) {
  const response = await newsroom.request(`/api/articles/${id}/translations${what}`, {
    method,
    headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    ...(body && { body: JSON.stringify(body) }),
  });
  await follow();
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}
const link = (id: string, originalId: string, cookie?: string) => call('PUT', id, '', { originalId }, cookie);

const paths = () => ({
  en: `/world/crane-${number}`,
  ar: `/ar/world/crane-${number}`,
  es: `/es/world/crane-${number}`,
});
const page = async (path: string) => (await reader.request(path)).text();
const alternates = async (path: string) =>
  [
    ...(await page(path)).matchAll(
      /<link rel="alternate" hreflang="([^"]+)" href="http:\/\/paper.example([^"]+)"/g,
    ),
  ].map(([, language, at]) => `${language} ${at}`);

/** What the sitemap says of the story at this path. */
const inSitemap = async (path: string) => {
  const xml = await page('/sitemaps/0.xml');
  const [entry = ''] = xml
    .split('</url>')
    .filter((each) => each.includes(`<loc>http://paper.example${path}</loc>`));
  const links = /<xhtml:link rel="alternate" hreflang="([^"]+)" href="http:\/\/paper.example([^"]+)"\/>/g;
  return [...entry.matchAll(links)].map(([, language, at]) => `${language} ${at}`);
};

test('live stories of a group lead to each other, to themselves and to the original', async () => {
  for (const id of [english, arabic, spanish]) await publish(id);
  expect(await alternates(paths().en)).toEqual([]);
  expect((await link(arabic, english)).status).toBe(204);
  // Of a translation: of the same original.
  expect((await link(spanish, arabic)).status).toBe(204);
  const { en, ar, es } = paths();
  const all = [`en ${en}`, `ar ${ar}`, `es ${es}`, `x-default ${en}`];
  for (const path of [en, ar, es]) {
    expect(await alternates(path)).toEqual(all);
    expect(await inSitemap(path)).toEqual(all);
  }
  expect(await page(en)).toContain(
    `<a rel="alternate" href="${ar}" lang="ar" dir="rtl" hreflang="ar">العربية</a>`,
  );
  expect(await page(ar)).toContain('اقرأ بلغة أخرى:');
  expect((await call('GET', spanish)).body.stories).toMatchObject([
    { id: english, isOriginal: true },
    { id: arabic, isOriginal: false, language: 'ar' },
    { id: spanish, isBehind: false },
  ]);
  expect((await call('DELETE', spanish)).status).toBe(204);
  expect(await alternates(es)).toEqual([]);
  expect(await inSitemap(es)).toEqual([]);
  expect(await alternates(en)).toEqual([`en ${en}`, `ar ${ar}`, `x-default ${en}`]);
});

test('what readers do not have is not shown, whichever comes first, and goes when it goes', async () => {
  await link(arabic, english);
  await publish(english);
  expect(await alternates(paths().en)).toEqual([]);
  expect(await page(paths().en)).not.toMatch(/class="translations"|الرافعة/);
  const rows = await database.reader.selectFrom('liveTranslations').select('articleId').execute();
  expect(rows.map(({ articleId }) => articleId)).not.toContain(arabic);
  await expect(database.reader.selectFrom('translations').selectAll().execute()).rejects.toThrow(
    /permission denied/,
  );
  const made = await Promise.all([paths().en, '/sitemaps/0.xml'].map((path) => reader.request(path)));
  const { id: last } = await database.newsroom
    .selectFrom('events')
    .select((e) => e.fn.max('id').as('id'))
    .executeTakeFirstOrThrow();
  await publish(arabic);
  const touches = (
    await database.newsroom.selectFrom('events').select(['kind', 'touches']).where('id', '>', last).execute()
  ).flatMap((event) => (event.kind === 'translations.shown' ? event.touches : []));
  for (const dependencies of made.map((each) => storableFactsOf(each)?.dependencies ?? [])) {
    expect(touches.some((touch) => dependencies.some((each) => isTouchedBy(each, touch)))).toBe(true);
  }
  expect(await alternates(paths().en)).toHaveLength(3);
  await unpublishStory(publishing({ db: database.newsroom, clock: paperClock }), {
    articleId: english,
    actor: 't',
  });
  expect(await alternates(paths().ar)).toEqual([]);
  await publish(english);
  expect(await alternates(paths().ar)).toHaveLength(3);
});

test('a translation says when its original has changed since, until somebody says it has not', async () => {
  await publish(english);
  await link(arabic, english);
  await publish(arabic);
  const isBehind = async () => (await page(paths().ar)).includes('تغيّر النص الأصلي بعد هذه الترجمة');
  expect(await isBehind()).toBe(false);
  await update(english, 'The crane has fallen');
  expect(await isBehind()).toBe(true);
  expect((await page(paths().en)).includes('class="behind"')).toBe(false);
  expect((await call('GET', arabic)).body.stories[1]).toMatchObject({ isBehind: true });
  expect((await call('POST', arabic, '/up-to-date')).status).toBe(204);
  expect(await isBehind()).toBe(false);
  await update(arabic, 'سقطت الرافعة');
  expect(await isBehind()).toBe(false);
});

test('a minor update of the original leaves its translations as they are', async () => {
  const minor = { name: 'Typo', description: 'A letter.' };
  const minorKind = await addMinorKind(database.newsroom, { name: 't', staffId: null }, minor);
  await publish(english);
  await link(arabic, english);
  await publish(arabic);
  const { meta } = await database.newsroom
    .selectFrom('articles')
    .select('meta')
    .where('id', '=', english)
    .executeTakeFirstOrThrow();
  await saveDraft(database.newsroom, {
    articleId: english,
    document: documentOf('The crane', 'Text!'),
    meta,
    author: 't',
    reason: 'written',
  });
  await publishStory(publishing({ db: database.newsroom, clock: paperClock }), {
    articleId: english,
    actor: 't',
    minorKind,
  });
  expect((await page(paths().ar)).includes('class="behind"')).toBe(false);
});

test('refuses what cannot be, and says nothing of what somebody may not read', async () => {
  expect((await link(english, english)).status).toBe(422);
  const twin = await write('en', 'The same');
  expect((await link(twin, english)).body.title).toContain('same language');
  await link(arabic, english);
  expect((await link(await write('ar', 'أخرى'), english)).status).toBe(409);
  expect((await link(english, spanish)).status).toBe(409);
  expect((await call('POST', english, '/up-to-date')).status).toBe(409);
  expect((await link(spanish, 'nothing')).status).toBe(404);
  expect((await link(spanish, english, contributor)).status).toBe(403);
  expect((await call('GET', spanish, '', undefined, contributor)).status).toBe(403);
});

test('an import says it by the source or by the address, and finds an original that comes later', async () => {
  const context = intake({
    db: database.newsroom,
    clock: paperClock,
    log: paperLog,
    readerUrl: 'http://paper.example',
    newsroomUrl: '',
  });
  const bring = (source: string, language: string, of?: string) => {
    const front = of ? `translation_of: ${of}\n` : '';
    const draft = readMarkdown(
      `---\nheadline: ${source}\nsection: World\nlanguage: ${language}\n${front}---\n\nText.`,
      language,
    );
    return importStory(context, source, draft, { edition: language, publish: true, actor: 't' });
  };
  const early = await bring('wire:es', 'es', 'en');
  expect(early.notes.join()).toContain('no story "en"');
  const original = await bring('wire:en', 'en');
  expect((await bring('wire:es', 'es', 'en')).notes.join()).not.toContain('no story');
  await bring('wire:ar', 'ar', `http://paper.example${new URL(original.url ?? '').pathname}`);
  await follow();
  expect(await alternates(new URL(original.url ?? '').pathname)).toHaveLength(4);
});

test('fronts of editions lead to each other', async () => {
  await publish(english);
  await publish(arabic);
  const fronts = await alternates('/');
  expect(fronts).toEqual(expect.arrayContaining(['en /', 'ar /ar/', 'x-default /']));
  expect(await alternates('/ar/')).toEqual(fronts);
});
