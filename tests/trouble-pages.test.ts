// What readers get where there is nothing to read: pages that say so and lead on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleMeta } from '../src/domain/article.ts';
import { publishStory } from '../src/publishing/publish-story.ts';
import { unpublishStory } from '../src/publishing/withdraw-story.ts';
import { plainPages } from '../src/reader/plain-pages.ts';
import { openDb } from '../src/store/db.ts';
import { type DeskHouse, openDesk } from './support/desk.ts';
import { addSpanishEdition } from './support/paper-apps.ts';

const arabic = { edition: 'ar', language: 'ar', direction: 'rtl' } as const;
let house: DeskHouse;

beforeAll(async () => {
  house = await openDesk();
  await addSpanishEdition(house.database);
});
afterAll(() => house?.[Symbol.asyncDispose]());

async function publish(headline: string, meta: Partial<ArticleMeta> = {}): Promise<string> {
  const articleId = await house.write({ headline, meta });
  await publishStory(house.publishing, { articleId, actor: 'x' });
  return articleId;
}

async function open(path: string) {
  const answer = await house.reader.request(encodeURI(path));
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

/** Headlines of the stories that a page offers in the place of what is not there. */
function nearIn(html: string): (string | undefined)[] {
  const [, near = ''] = /<section class="band" id="near">([\s\S]*?)<\/section>/.exec(html) ?? [];
  return [...near.matchAll(/<h3>(?:<a[^>]*>)?([^<]+)/g)].map(([, headline]) => headline);
}

describe('where nothing stands', () => {
  beforeAll(async () => {
    await publish('The harbour crane will stay until spring');
    await publish('Tram drivers vote on a new timetable');
    await publish('ميناء المدينة يستقبل الرافعة القديمة', arabic);
    await publish('La grúa del puerto se queda', { edition: 'es', language: 'es' });
    await house.write({ headline: 'The harbour crane will be sold in spring' });
  });

  test.each<[string, string]>([
    ['/world/the-harbor-crane-will-stay-until-sprng', 'The harbour crane will stay until spring'],
    ['/2019/04/the-harbour-crane-will-stay.html', 'The harbour crane will stay until spring'],
    ['/world/Tram-Drivers-vote-on-a-new', 'Tram drivers vote on a new timetable'],
    ['/ar/world/ميناء-المدينه-يستقبل-الرافعة', 'ميناء المدينة يستقبل الرافعة القديمة'],
    ['/es/world/la-grua-del-puerto-se-que', 'La grúa del puerto se queda'],
  ])('%s leads to what was meant', async (path, headline) => {
    const { status, headers, html } = await open(path);
    expect(status).toBe(404);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(nearIn(html)).toEqual([headline]);
    expect(html.split(headline).length - 1, 'no story twice').toBe(1);
    expect(html).toMatch(/<form class="search-form" action="[^"]*\/search"/);
  });

  test.each([
    ['/ar', '/ar/'],
    ['/es', '/es/'],
    ['/lite/ar', '/lite/ar/'],
  ])('%s, the front of an edition without its slash, leads to it', async (path, front) => {
    const { status, headers } = await open(path);
    expect([status, headers.get('location')]).toEqual([301, front]);
    expect((await open(front)).status).toBe(200);
  });

  test('nothing is named that is not near, of another edition, or not published', async () => {
    for (const path of [
      '/world/zeppelin-over-the-lake',
      '/es/world/the-harbour-crane-will-stay-until-spring',
      '/favicon.ico',
    ]) {
      expect(nearIn((await open(path)).html), path).toEqual([]);
    }
    expect((await open('/world/the-harbour-crane-will-be-sold-in-spring')).html).not.toContain('sold');
  });

  test('what was taken back is not named any more', async () => {
    const articleId = await publish('Ferries run late on account of fog');
    const near = async () => nearIn((await open('/world/ferries-run-late-on-account')).html);
    expect(await near()).toEqual(['Ferries run late on account of fog']);
    await unpublishStory(house.publishing, { articleId, actor: 'x' });
    expect(await near()).toEqual([]);
  });

  test('who asks for too many at once still gets the page', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, place) => open(`/world/the-harbour-crane-will-stay-${place}`)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    const led = answers.filter(({ html }) => nearIn(html).length > 0).length;
    expect(led).toBeGreaterThan(0);
    expect(led).toBeLessThan(answers.length);
  });
});

describe('where no page can be made', () => {
  test('it says so in the language of its edition, also one that began meanwhile', async () => {
    const { page, follow } = await plainPages(house.database.reader);
    const lang = (address: string) => /<html lang="(\w+)"/.exec(page('failed', address).html)?.[1];
    expect(['/', '/world/a?x=/ar/', '/ar', '/lite/ar/world/b', '/es/', '/arable/farm'].map(lang)).toEqual([
      ...['en', 'en', 'ar', 'ar', 'es', 'en'],
    ]);
    await house.database.owner
      .updateTable('editions')
      .set({ pathPrefix: '/espana' })
      .where('code', '=', 'es')
      .execute();
    await follow([{ key: 'front:es' }]);
    expect(lang('/espana/')).toBe('en');
    await follow([{ key: 'site:es' }]);
    expect(lang('/espana/')).toBe('es');
  });

  test('it keeps what it knows while the database is away', async () => {
    const db = openDb(house.database.urls.reader, { connections: 1, onError: () => {} });
    const { page, follow } = await plainPages(db);
    await db.destroy();
    await follow();
    expect(page('closed', '/ar/').html).toContain('<html lang="ar" dir="rtl">');
  });
});
