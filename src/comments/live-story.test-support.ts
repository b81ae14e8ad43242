import { documentOf } from '../domain/document.ts';
import { newId } from '../platform/random.ts';
import { createSeal } from '../platform/seal.ts';
import type { Db } from '../store/db.ts';
import { asJson } from '../store/json.ts';
import type { CommentValues } from './comment-input.ts';

/** A story that readers have, as far as comments look at it. @returns its id. */
export async function liveStory(newsroom: Db, at = new Date('2026-11-24T10:00:00.000Z')): Promise<string> {
  const id = newId();
  await newsroom
    .insertInto('liveArticles')
    .values({
      id,
      edition: 'en',
      path: `/world/${id}`,
      sectionSlug: 'world',
      sectionName: 'World',
      headline: 'The wall holds',
      standfirst: '',
      genre: 'news',
      language: 'en',
      direction: 'ltr',
      byline: asJson([]),
      topics: asJson([]),
      series: asJson(null),
      seo: asJson({}),
      social: asJson({}),
      document: asJson(documentOf({ headline: 'The wall holds', body: [] })),
      leadImage: asJson(null),
      pictures: asJson({}),
      version: 1,
      wordCount: 0,
      status: 'published',
      firstPublishedAt: at,
      updatedAt: at,
    })
    .execute();
  return id;
}

export const testSeal = createSeal({
  seal: [{ id: 1, key: 'A'.repeat(43) }],
  lookup: 'B'.repeat(43),
});

/** A form with nothing wrong in it; the address is one to look for where it must not be. */
export const goodForm: CommentValues = {
  name: 'Nadia Haddad',
  email: 'Secret.Nadia@example.org',
  website: 'https://nadia.example.org',
  comment: 'I was there.\n\nThe wall held.',
};
