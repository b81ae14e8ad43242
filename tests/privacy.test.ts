// What the site says that it knows of its readers, held against what the program keeps.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishStory } from '../src/publishing/publish-story.ts';
import { formatNumber } from '../src/reader/messages/format.ts';
import { messagesFor } from '../src/reader/messages/messages.ts';
import { type DeskHouse, openDesk } from './support/desk.ts';

let house: DeskHouse;

beforeAll(async () => {
  house = await openDesk();
  await publishStory(house.publishing, { articleId: await house.write({ headline: 'A wall' }), actor: 'x' });
});
afterAll(() => house?.[Symbol.asyncDispose]());

/** Columns of the tables of some names, in the order of their names. */
async function columnsOf(tables: string): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text order by column_name) as columns
    from information_schema.columns
    where table_schema = 'public' and table_name ~ ${tables} group by 1
  `.execute(house.database.owner);
  return Object.fromEntries(rows.map(({ table, columns }) => [table, columns]));
}

test.each([
  ['/privacy', 'en', 'No cookie is set'],
  ['/ar/privacy', 'ar', 'لا نضع أي ملف تعريف ارتباط'],
])('%s stands in the language of its edition, and every page leads there', async (path, language, words) => {
  const answer = await house.reader.request(path);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain(`<html lang="${language}"`);
  expect(html).toContain(words);
  const front = await (await house.reader.request(path.replace('privacy', ''))).text();
  expect(front).toContain(`<a href="${path}">`);
});

test('a comment is kept with what the statement names, and nothing more', async () => {
  expect(await columnsOf('^(live_)?comments$')).toEqual({
    comments: [
      ...['article_id', 'author_name', 'body', 'decided_at', 'decided_by', 'email_lookup', 'email_sealed'],
      ...['fingerprint', 'id', 'parent_id', 'reason', 'status', 'submitted_at', 'website'],
    ],
    live_comments: ['article_id', 'at', 'author_name', 'body', 'id', 'parent_id', 'website'],
  });
});

test('of views the database keeps numbers, hosts and a sketch', async () => {
  const columns = await columnsOf('^(story|edition)_(hours|days|referrers)$|^reader|^reading');
  const all = new Set(Object.values(columns).flat());
  expect(all.size).toBeGreaterThan(0);
  expect([...all].filter((column) => /address|agent|cookie|ip$|session|visitor/.test(column))).toEqual([]);
});

test('what scripts keep on a device is what the statement names, in every language', () => {
  const folder = join(import.meta.dirname, '../assets');
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const all = scripts.join('\n');
  // Pages by the worker, in the store whose name the server gives it; and one list.
  expect(
    [...all.matchAll(/\b(localStorage|sessionStorage|indexedDB|cookie|cookieStore)\b/g)].map(
      ([, name]) => name,
    ),
  ).not.toContain(expect.stringMatching(/session|indexed|cookie/));
  const keys = new Set([...all.matchAll(/'(masthead:[\w-]+)'/g)].map(([, key]) => key));
  expect([...keys]).toEqual(['masthead:read']);
  const used = all.match(/localStorage\b/g) ?? [];
  const named = all.match(/localStorage(?:\[|\.\w+\()(?:'masthead:read'|key\b)/g) ?? [];
  expect(named).toHaveLength(used.length);
  const most = Number(/const most = (\d+);/.exec(all)?.[1]);
  for (const language of ['en', 'ar', 'es', 'fr']) {
    const { privacy, device } = messagesFor(language);
    expect(privacy.readingText, language).toContain(device.forgetRead);
    expect(privacy.readingText, language).toContain(formatNumber(most, language));
  }
});

test('no page sets a cookie', async () => {
  for (const path of [
    '/',
    '/ar/',
    '/world/a-wall',
    '/world',
    '/search?q=wall',
    '/preferences',
    '/privacy',
    '/nothing',
  ]) {
    expect((await house.reader.request(path)).headers.get('set-cookie'), path).toBeNull();
  }
});
