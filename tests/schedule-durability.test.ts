// The whole program is killed over the second of two stories, and started again. Its own clock is an hour slow before and
// an hour fast after: the second is that of the database.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installation, install } from './support/program.ts';
import { askPublicly } from './support/public-surfaces.ts';

let house: Installation;
let key = '';

beforeAll(async () => {
  house = await install();
}, 120_000);
afterAll(() => house?.[Symbol.asyncDispose]());

async function ask(method: string, path: string, body?: object) {
  const answer = await fetch(house.newsroomUrl + path, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  expect(answer.status, text).toBeLessThan(300);
  return text === '' ? null : JSON.parse(text);
}

/** Settings under which a program believes that it is this many milliseconds later. */
const withClock = (shift: number) => ({
  NODE_OPTIONS: `--import=${join(import.meta.dirname, '../scripts/shifted-clock.ts')}`,
  CLOCK_SHIFT: String(shift),
});
const hour = 3_600_000;

const status = async (path: string) => (await askPublicly(house.readerUrl, path)).status;

/** A story comes at its second, whatever the program takes the time for. */
async function comesInTime(headline: string, path: string): Promise<void> {
  const before = Date.now();
  const id = await schedule(headline, 1_500);
  await expect.poll(() => status(path), { timeout: 10_000, interval: 50 }).toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(before + 1_500);
  const { live, schedule: waiting } = await ask('GET', `/api/articles/${id}/publication`);
  const told = new Date(live.firstPublishedAt).getTime();
  expect([told >= before + 1_500, told < before + 10_000, waiting]).toEqual([true, true, null]);
}

async function schedule(headline: string, inMilliseconds: number): Promise<string> {
  const story = { source_id: headline, format: 'markdown', text: `# ${headline}\n\nText.`, section: 'World' };
  const { id } = await ask('POST', '/api/articles', story);
  const time = { at: new Date(Date.now() + inMilliseconds).toISOString() };
  await ask('POST', `/api/articles/${id}/schedule`, { time });
  return id;
}

test('what was due while nothing ran is published at the start, in order, once, with an alarm each', async () => {
  const program = await house.serveWith(withClock(-hour), '--empty');
  key = (await house.command('key', 'create', '--scope', 'write,publish,read')).trim();
  await comesInTime('A story of a slow clock', '/world/a-story-of-a-slow-clock');
  const second = await schedule('Second of two stories', 3_000);
  const first = await schedule('First of two stories', 2_000);
  const due = Date.now() + 3_500;
  await program.killTree();
  await pause(Math.max(0, due - Date.now()));
  const again = await house.serveWith(withClock(hour));
  const paths = ['/world/first-of-two-stories', '/world/second-of-two-stories'];
  const statuses = () => Promise.all(paths.map(status));
  await expect.poll(statuses, { timeout: 10_000 }).toEqual([200, 200]);
  const alarms: { kind: string; articleId: string }[] = await ask('GET', '/api/alarms');
  const ofBoth = alarms.filter(({ articleId }) => articleId === first || articleId === second);
  expect(ofBoth.map(({ kind, articleId }) => [kind, articleId]).reverse()).toEqual([
    ['schedule_late', first],
    ['schedule_late', second],
  ]);
  for (const id of [first, second]) {
    const { history } = await ask('GET', `/api/articles/${id}/publication`);
    expect(history.filter(({ kind }: { kind: string }) => kind === 'published')).toHaveLength(1);
  }
  await comesInTime('A story of a fast clock', '/world/a-story-of-a-fast-clock');
  expect(await again.stop()).toBe(0);
}, 180_000);
