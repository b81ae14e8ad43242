// Somebody who knows everything about two stories but what is in them tries to get at them before their second: one
// is under embargo, one is scheduled. After its second each is everywhere, in order.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../src/store/db.ts';
import { writeHidden } from './support/hidden-story.ts';
import { openDatabaseOf } from './support/newsroom-database.ts';
import { newsroomDesk } from './support/newsroom-desk.ts';
import { englishStories } from './support/paper.ts';
import { type Installation, install } from './support/program.ts';
import {
  askPublicly,
  guessesOf,
  type HiddenStory,
  publicLists,
  tablesThatShow,
  waysToAsk,
} from './support/public-surfaces.ts';
import { type SignedIn, signIn } from './support/sign-in.ts';
import { publishStories } from './support/stories.ts';

/** Each stands nowhere but in its story, in every field that there is. */
const marks = { embargoed: 'quixotron', scheduled: 'zyxometer' } as const;
const secret = /quixotron|zyxometer/i;

let house: Installation;
let editor: SignedIn;
let contributor: SignedIn;
let db: Db;
let readerDatabase: string;
let published: string[];
let embargoed: HiddenStory;
let scheduled: HiddenStory;
let schedule = 0;

beforeAll(async () => {
  house = await install({ WEB_PROCESSES: '2' });
  await house.serve('--empty');
  published = (await publishStories(house, englishStories)).map((url) => new URL(url).pathname);
  editor = await signIn(house, { name: 'Edith', role: 'editor' });
  contributor = await signIn(house, { name: 'Carl', role: 'contributor' });
  ({ db } = await openDatabaseOf(house, 'newsroom'));
  readerDatabase = (await openDatabaseOf(house, 'reader')).url;
  const library = newsroomDesk(house, editor);
  embargoed = await writeHidden(db, library, { word: marks.embargoed, colour: '#336699' });
  scheduled = await writeHidden(db, library, { word: marks.scheduled, colour: '#993366' });
  await desk('PUT', embargoed, 'embargo', { until: { at: '2030-01-01T00:00:00Z' } }, 204);
  await desk('POST', embargoed, 'schedule', { time: null }, 200);
  const time = { at: '2030-01-01T00:00:00Z' };
  ({ schedule } = JSON.parse(await desk('POST', scheduled, 'schedule', { time }, 200)));
}, 180_000);
afterAll(async () => {
  await db?.destroy();
  await house?.[Symbol.asyncDispose]();
});

async function newsroom(
  who: SignedIn,
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
) {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  const answer = await fetch(house.newsroomUrl + path, {
    method,
    headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin', ...(body && { 'content-type': type }) },
    ...(body && { body }),
  });
  return { status: answer.status, text: await answer.text() };
}

async function desk(method: string, { id }: HiddenStory, path: string, body: object, status: number) {
  const answer = await newsroom(editor, method, `/api/articles/${id}/${path}`, JSON.stringify(body));
  expect(answer.status, answer.text).toBe(status);
  return answer.text;
}

/** Everything public that shows the words, each asked until both processes have answered. */
async function surfacesWith(words: RegExp): Promise<string[]> {
  const showing = new Set<string>();
  for (const path of [...publicLists, ...published]) {
    for (let time = 0; time < 4; time += 1) {
      const { text } = await askPublicly(house.readerUrl, path);
      if (words.test(text)) showing.add(path);
    }
  }
  return [...showing].toSorted();
}

describe('before its second', () => {
  test('no list, feed, map, related story or description has a word of it', async () => {
    expect(await surfacesWith(secret)).toEqual([]);
  }, 120_000);

  test('a search for its words answers as one for a word that never was, author and section filters too', async () => {
    const never = 'qwizzatron';
    const answer = async (path: string, word: string) => {
      const { text } = await askPublicly(house.readerUrl, path.replaceAll('{}', word));
      return text.replaceAll(new RegExp(word, 'gi'), '').replace(/(Date|content-length|etag)\n.*\n/gi, '');
    };
    for (const word of Object.values(marks)) {
      for (const path of [
        '/search?q={}',
        '/search?q={}+minister&sort=newest',
        '/search?q=crane&author={}-writer',
        '/search?q=crane&section={}-section',
      ]) {
        expect(await answer(path, word), path).toBe(await answer(path, never));
      }
    }
  });

  test('no address leads to it or to its picture, however it is written and asked for', async () => {
    const leaks = [...(await attack(embargoed)), ...(await attack(scheduled))];
    expect(leaks).toEqual([]);
  }, 240_000);

  test('nothing can be said about it: no comment is taken, and the refusal is that of a story that never was', async () => {
    const form = new URLSearchParams({
      name: 'A',
      email: 'a@example.org',
      comment: 'Hello there.',
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: house.readerUrl };
    const send = (id: string) =>
      askPublicly(house.readerUrl, `/comments/${id}`, { method: 'POST', headers, body: form });
    const never = await send('abcdefghijkmnpqr');
    for (const { id } of [embargoed, scheduled]) {
      const answer = await send(id);
      expect(answer.status).toBe(never.status);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toMatch(secret);
    }
  });

  test('the newsroom gives nothing away to nobody, to a stranger’s key, and to who may read their own alone', async () => {
    for (const { id, assetId, sharedAssetId } of [embargoed, scheduled]) {
      const paths = [
        ...[`/api/articles/${id}`, `/api/articles/${id}/publication`, `/api/articles/${id}/annotations`],
        ...['/api/articles', '/api/articles?q=minister', '/api/articles?lifecycle=scheduled', '/api/alarms'],
        `/api/media/${sharedAssetId}`,
        ...[`/api/media/${assetId}`, `/api/media/${assetId}/preview/480`, `/api/media/${assetId}/original`],
        ...[
          '/api/media?q=quixotron',
          '/api/fronts/en/stories?which=all',
          '/api/fronts/en',
          '/api/topics?edition=en',
        ],
        ...[
          `/preview/${id}`,
          `/preview/${'A'.repeat(43)}`,
          `/preview/${'A'.repeat(43)}/media/${assetId}-480.webp`,
        ],
      ];
      for (const path of paths) {
        for (const headers of [
          {},
          { authorization: 'Bearer mk_guessed_guessed' },
          { cookie: '__Host-masthead=x' },
        ]) {
          const { status, text } = await askPublicly(house.newsroomUrl, path, { headers });
          expect([401, 404], path).toContain(status);
          expect(text, path).not.toMatch(secret);
        }
      }
      for (const path of paths.filter((each) => each.startsWith('/api/articles'))) {
        expect((await newsroom(contributor, 'GET', path)).text, path).not.toMatch(secret);
      }
    }
  });

  test('the readers’ role of the database sees no word of it in any table', async () => {
    expect(await tablesThatShow(readerDatabase, secret.source)).toEqual([]);
    expect(await tablesThatShow(readerDatabase, `${embargoed.id}|${scheduled.id}`)).toEqual([]);
    expect(await tablesThatShow(readerDatabase, 'wooden crane')).toContain('public.live_articles'); // it would find it
  });

  test('a preview is for one, holds for its time, and its pictures come by it alone', async () => {
    const made = JSON.parse(
      await desk('POST', embargoed, 'previews', { forName: 'Counsel <b>', hours: 1 }, 200),
    );
    const { pathname } = new URL(made.url);
    const page = await askPublicly(house.newsroomUrl, pathname);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(secret);
    expect(page.text).toContain('Counsel &lt;b&gt;');
    for (const header of ['no-store', 'noindex', 'no-referrer', "default-src 'none'"]) {
      expect(page.text.toLowerCase()).toContain(header);
    }
    const [picture = ''] = page.text.match(/\/preview\/[\w-]+\/media\/[a-z0-9]{16}-\d+\.webp/) ?? [];
    expect((await askPublicly(house.newsroomUrl, picture)).status).toBe(200);
    const others = picture.replace(embargoed.assetId, scheduled.assetId);
    expect((await askPublicly(house.newsroomUrl, others)).status).toBe(404);
    for (const path of [pathname, picture]) {
      expect((await askPublicly(house.readerUrl, path)).status).toBe(404);
    }
    const guessed = await askPublicly(house.newsroomUrl, `/preview/${'A'.repeat(43)}`);
    await desk('DELETE', embargoed, `previews/${made.id}`, {}, 204);
    const ended = await askPublicly(house.newsroomUrl, pathname);
    const withoutDate = ({ status, text }: typeof ended) => ({
      status,
      text: text.replace(/Date\n.*\n/, ''),
    });
    expect(withoutDate(ended)).toEqual(withoutDate(guessed));
    expect((await askPublicly(house.newsroomUrl, picture)).status).toBe(404);
    const expired = JSON.parse(
      await desk('POST', embargoed, 'previews', { forName: 'x', hours: 0.0002 }, 200),
    );
    await pause(900);
    const over = await askPublicly(house.newsroomUrl, new URL(expired.url).pathname);
    expect(withoutDate(over)).toEqual(withoutDate(guessed));
  });
});

describe('at its second', () => {
  test('each is there, not a moment before, and no cache keeps the 404 of before; in order', async () => {
    await desk('POST', embargoed, 'embargo/lift', { reason: 'An earlier time was agreed.' }, 204);
    const state = JSON.parse(
      (await newsroom(editor, 'GET', `/api/articles/${embargoed.id}/publication`)).text,
    );
    const { id, version } = state.schedule;
    await desk('DELETE', embargoed, `schedules/${id}?version=${version}`, {}, 204);
    const first = new Date(Date.now() + 3_000);
    const second = new Date(first.getTime() + 1_000);
    await desk('PUT', embargoed, 'embargo', { until: { at: first.toISOString() } }, 204);
    await desk('POST', embargoed, 'schedule', { time: null }, 200);
    const change = { time: { at: second.toISOString() }, version: 1 };
    await desk('PUT', scheduled, `schedules/${schedule}`, change, 204);
    const seen = await Promise.all([
      watch(`/${embargoed.section}/${embargoed.slug}`),
      watch(`/${scheduled.section}/${scheduled.slug}`),
    ]);
    expect(seen[0]).toBeGreaterThanOrEqual(first.getTime());
    expect(seen[1]).toBeGreaterThanOrEqual(second.getTime());
    const order = await db
      .selectFrom('liveArticles')
      .select(['id', 'number'])
      .orderBy('number', 'desc')
      .limit(2)
      .execute();
    expect(order.map((row) => row.id)).toEqual([scheduled.id, embargoed.id]);
  }, 60_000);

  test('everything shows them, their pictures under names of their own', async () => {
    for (const [story, mark] of [
      [embargoed, marks.embargoed],
      [scheduled, marks.scheduled],
    ] as const) {
      const expected = [
        '/',
        '/feed.xml',
        '/news-sitemap.xml',
        '/sitemaps/0.xml',
        '/topics/harbour',
        '/by/ada-moreno',
        '/search?q=harbour+crane',
      ];
      await expect
        .poll(() => surfacesWith(new RegExp(mark, 'i')), { timeout: 20_000 })
        .toEqual(expect.arrayContaining(expected));
      for (const path of [
        ...[`/${story.section}`, `/by/${story.author}`, `/topics/${story.topic}`],
        ...[`/series/${story.strand}`, `/storylines/${story.strand}`, `/storylines/${story.strand}/timeline`],
      ]) {
        expect((await askPublicly(house.readerUrl, path)).status, path).toBe(200);
      }
      const page = await askPublicly(house.readerUrl, `/${story.section}/${story.slug}`);
      expect(page.status).toBe(200);
      expect(page.text).not.toMatch(new RegExp(`${story.assetId}|${story.sharedAssetId}`));
      expect(page.text).not.toContain(story.fileName);
      const [picture = ''] = page.text.match(/\/media\/[a-z0-9]{16}-\d+\.webp/) ?? [];
      const [, shared = ''] = /og:image" content="[^"]*(\/media\/[^"]+)"/.exec(page.text) ?? [];
      expect(page.text).toContain(`og:image:alt" content="${mark[0]?.toUpperCase()}${mark.slice(1)} shared"`);
      const shown = page.text.match(/\/media\/[a-z0-9]{16}\.(mp4|pdf)|\/captions\/[\w-]+\.vtt/g) ?? [];
      expect(new Set(shown).size).toBe(3);
      for (const path of [picture, shared, ...shown]) {
        expect((await askPublicly(house.readerUrl, path)).status, path).toBe(200);
      }
      // It is made anew while related stories are found; then its tag holds, in every process.
      const conditional = async () => {
        const head = await askPublicly(house.readerUrl, `/${story.section}/${story.slug}`, {
          method: 'HEAD',
        });
        const [, tag = ''] = /etag\n(.*)\n/i.exec(head.text) ?? [];
        const again = { headers: { 'if-none-match': tag } };
        return (await askPublicly(house.readerUrl, `/${story.section}/${story.slug}`, again)).status;
      };
      await expect.poll(conditional, { timeout: 10_000 }).toBe(304);
      // The same attack finds it now: it can fail.
      const path = `/${story.section}/${story.slug}`;
      const found = await attack(story, [{}, { method: 'HEAD' }]);
      expect(found).toEqual(expect.arrayContaining([`GET ${path}: 200`, `HEAD ${path}: 200`]));
      const files = found.filter((each) => each.includes(story.assetId) || each.includes(story.fileName));
      expect(files.filter((each) => !each.endsWith(': 404'))).toEqual([]);
    }
  }, 60_000);
});

/** Every guess in every way. @returns those that found anything. */
async function attack(story: HiddenStory, ways = waysToAsk): Promise<string[]> {
  const leaks: string[] = [];
  for (const path of guessesOf(story, house.readerUrl)) {
    for (const way of ways) {
      const { status, text } = await askPublicly(house.readerUrl, path, way);
      // What was asked for may be said back, as by a redirect that tidies it; nothing else may be known.
      const isThere = status < 300 && !path.startsWith('/?');
      if (secret.test(withoutKnown(text, story)) || isThere) {
        leaks.push(`${way.method ?? 'GET'} ${path}: ${status}`);
      }
    }
  }
  return leaks;
}

/** An answer without what whoever asked knew already. */
function withoutKnown(text: string, { slug, section, author, topic, strand, fileName }: HiddenStory): string {
  return text.replace(new RegExp([slug, section, author, topic, strand, fileName].join('|'), 'gi'), '');
}

/** Asks all the time. @returns when it was there first, once every process has it. */
async function watch(path: string): Promise<number> {
  let first = 0;
  let inRow = 0;
  for (let asked = 0; asked < 600 && inRow < 16; asked += 1) {
    const { status } = await askPublicly(house.readerUrl, path);
    if (status === 200 && first === 0) first = Date.now();
    inRow = status === 200 ? inRow + 1 : 0;
    await pause(20);
  }
  expect(inRow, `${path} is not everywhere`).toBe(16);
  return first;
}
