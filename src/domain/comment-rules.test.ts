import { expect, test } from 'vitest';
import { type CommentRules, commentsNow } from './comment-rules.ts';

const firstPublishedAt = new Date('2026-11-20T10:00:00Z');
const end = new Date('2026-11-22T10:00:00Z');
const before = new Date(end.getTime() - 1);

test.each<[rules: CommentRules, now: Date, rule: string, closesAt: number]>([
  [{}, end, 'open', Infinity],
  [{ comments: 'open', commentDays: null }, end, 'open', Infinity],
  [{ comments: 'open', commentDays: 2 }, before, 'open', end.getTime()],
  [{ comments: 'open', commentDays: 2 }, end, 'closed', Infinity],
  [{ comments: 'closed', commentDays: 2 }, before, 'closed', Infinity],
  [{ comments: 'off', commentDays: 2 }, before, 'off', Infinity],
])('%j at %s: %s', (rules, now, rule, closesAt) => {
  expect(commentsNow(rules, { firstPublishedAt }, now)).toEqual({ rule, closesAt });
});
