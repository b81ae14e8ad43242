import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { demoComments } from './comments.ts';

const hoursSinceStory = new Map(['en', 'ar'].flatMap((edition) => readStories(edition)));

function readStories(edition: string): [string, number][] {
  const folder = new URL(`./stories/${edition}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const [, head] = /^---\n(.*?)\n---\n/s.exec(readFileSync(new URL(name, folder), 'utf8')) ?? [];
      const { id, hours_ago } = parse(head ?? '');
      return [String(id), Number(hours_ago)];
    });
}

const byKey = new Map(demoComments.map((comment) => [comment.key, comment]));

/** The comment and those it answers, up to the one that answers none. */
function threadOf(key: string | undefined): string[] {
  const comment = key === undefined ? undefined : byKey.get(key);
  return comment ? [comment.key, ...threadOf(comment.replyTo)] : [];
}

test('there are 40 comments, three of which wait for a moderator, in threads up to four deep', () => {
  expect(byKey.size).toBe(40);
  expect(demoComments.filter((comment) => comment.status === 'pending')).toHaveLength(3);
  expect(Math.max(...demoComments.map((comment) => threadOf(comment.key).length))).toBe(4);
});

test.each(demoComments)('$key stands under a story, after what it answers', (comment) => {
  expect(comment.hoursAgo).toBeLessThan(hoursSinceStory.get(comment.story) ?? 0);
  expect(comment.hoursAgo).toBeGreaterThan(0);
  if (comment.replyTo === undefined) return;
  const parent = byKey.get(comment.replyTo);
  expect(parent).toMatchObject({ story: comment.story, status: 'approved' });
  expect(comment.hoursAgo).toBeLessThan(parent?.hoursAgo ?? 0);
});

test('every address is one that belongs to nobody', () => {
  for (const { email, website } of demoComments) {
    expect(email).toMatch(/^[a-z.]+@example\.org$/);
    if (website !== undefined) expect(website).toMatch(/^https:\/\/[a-z.]*example\.org/);
  }
});
