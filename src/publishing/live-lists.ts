import { sql } from 'kysely';
import type { ArticleMeta } from '../domain/article.ts';
import {
  authorKey,
  frontKey,
  liveKey,
  type PageKey,
  sectionKey,
  strandKey,
  topicKey,
} from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';

/** The lists a story stands in: its front, its section, its writers, its topics, its series and storylines. */
export function listsOf(meta: ArticleMeta): PageKey[] {
  return [
    frontKey(meta.edition),
    sectionKey(meta.edition, meta.section.slug),
    ...meta.byline.map((credit) => authorKey(meta.edition, credit.slug)),
    ...meta.topics.map((topic) => topicKey(meta.edition, topic.slug)),
    ...(meta.series ? [strandKey(meta.edition, 'series', meta.series.slug)] : []),
    ...(meta.storylines ?? []).map((storyline) => strandKey(meta.edition, 'storyline', storyline.slug)),
  ].filter((list, place, all) => all.indexOf(list) === place);
}

/** The article stands in exactly these lists, at the time it was first published. */
export async function setLists(
  db: Db,
  articleId: string,
  lists: readonly PageKey[],
  publishedAt: Date,
): Promise<void> {
  await db.deleteFrom('liveListings').where('articleId', '=', articleId).execute();
  await db
    .insertInto('liveListings')
    .values(lists.map((list) => ({ list, articleId, publishedAt })))
    .execute();
}

/**
 * The article stands among those that are covered live while its coverage goes on, and no longer: at the time of its
 * newest post. Call it after its live row, its lists or its posts have changed. @returns that list, or none.
 */
export async function listLive(db: Db, articleId: string): Promise<PageKey[]> {
  const covered = await db
    .selectFrom('liveArticles')
    .select(({ fn, ref, selectFrom }) => [
      'edition',
      'coverage',
      fn<Date>('greatest', [
        ref('firstPublishedAt'),
        selectFrom('livePosts')
          .select((posts) => posts.fn.max('postedAt').as('newest'))
          .where('articleId', '=', articleId),
      ]).as('newsAt'),
    ])
    .where('id', '=', articleId)
    .executeTakeFirst();
  if (!covered) return [];
  const list = liveKey(covered.edition);
  if (covered.coverage?.endedAt !== null) {
    await db.deleteFrom('liveListings').where('articleId', '=', articleId).where('list', '=', list).execute();
    return [];
  }
  await db
    .insertInto('liveListings')
    .values({ list, articleId, publishedAt: covered.newsAt })
    .onConflict((conflict) =>
      conflict.columns(['list', 'articleId']).doUpdateSet({ publishedAt: covered.newsAt }),
    )
    .execute();
  return [list];
}

/** The lists the article stands in now. */
export async function currentLists(db: Db, articleId: string): Promise<PageKey[]> {
  const rows = await db
    .selectFrom('liveListings')
    .select('list')
    .where('articleId', '=', articleId)
    .execute();
  return rows.map((row) => row.list);
}

/** Those of `lists` that have a story. */
export async function filledLists(db: Db, lists: readonly PageKey[]): Promise<ReadonlySet<PageKey>> {
  const { rows } = await sql<{ list: string }>`
    select list from unnest(${lists}::text[]) list
    where exists (select from live_listings where live_listings.list = list.list)
  `.execute(db);
  return new Set(rows.map((row) => row.list));
}

/** Makes the section, the writers and the topics of a story public where readers have not met them yet. */
export async function introduce(db: Db, meta: ArticleMeta): Promise<void> {
  const { edition, section, byline, topics } = meta;
  const known = await db
    .selectFrom('liveSections')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('edition', '=', edition)
    .executeTakeFirst();
  await db
    .insertInto('liveSections')
    .values({ edition, slug: section.slug, name: section.name, position: (known?.last ?? 0) + 1 })
    .onConflict((conflict) => conflict.columns(['edition', 'slug']).doNothing())
    .execute();
  if (byline.length > 0) {
    await db
      .insertInto('liveContributors')
      .values(distinct(byline).map(({ slug, name }) => ({ edition, slug, name })))
      .onConflict((conflict) => conflict.columns(['edition', 'slug']).doNothing())
      .execute();
  }
  if (topics.length > 0) {
    await db
      .insertInto('liveTopics')
      .values(
        distinct(topics).map(({ slug, name, qcode }) => ({ edition, slug, name, qcode: qcode ?? null })),
      )
      .onConflict((conflict) => conflict.columns(['edition', 'slug']).doNothing())
      .execute();
  }
}

function distinct<T extends { readonly slug: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.slug, thing])).values()];
}
