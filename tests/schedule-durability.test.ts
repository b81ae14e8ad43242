// The whole program is killed over the second of two stories, and started again.
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

async function schedule(headline: string, inMilliseconds: number): Promise<string> {
  const story = { source_id: headline, format: 'markdown', text: `# ${headline}\n\nText.`, section: 'World' };
  const { id } = await ask('POST', '/api/articles', story);
  const time = { at: new Date(Date.now() + inMilliseconds).toISOString() };
  await ask('POST', `/api/articles/${id}/schedule`, { time });
  return id;
}

test('what was due while nothing ran is published at the start, in order, once, with an alarm each', async () => {
  const program = await house.serve('--empty');
  key = (await house.command('key', 'create', '--scope', 'write,publish,read')).trim();
  const second = await schedule('Second of two stories', 3_000);
  const first = await schedule('First of two stories', 2_000);
  const due = Date.now() + 3_500;
  await program.killTree();
  await pause(Math.max(0, due - Date.now()));
  const again = await house.serve();
  const paths = ['/world/first-of-two-stories', '/world/second-of-two-stories'];
  const statuses = () =>
    Promise.all(paths.map(async (path) => (await askPublicly(house.readerUrl, path)).status));
  await expect.poll(statuses, { timeout: 10_000 }).toEqual([200, 200]);
  const alarms: { kind: string; articleId: string }[] = await ask('GET', '/api/alarms');
  expect(alarms.map(({ kind, articleId }) => [kind, articleId]).reverse()).toEqual([
    ['schedule_late', first],
    ['schedule_late', second],
  ]);
  for (const id of [first, second]) {
    const { history } = await ask('GET', `/api/articles/${id}/publication`);
    expect(history.filter(({ kind }: { kind: string }) => kind === 'published')).toHaveLength(1);
  }
  expect(await again.stop()).toBe(0);
}, 180_000);
