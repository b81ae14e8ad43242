import { sql } from 'kysely';
import type { Edition } from '../domain/article.ts';
import { type PageKey, sectionKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';

/** Numbers in one sitemap file, as the index live_articles_sitemap divides. */
const sitemapFileSize = 1000;

export function listEditions(db: Db): Promise<Edition[]> {
  return db.selectFrom('editions').selectAll().orderBy('position').execute();
}

/** The newest stories of a list with their documents. */
export function newestStories(db: Db, list: PageKey, limit: number) {
  return db
    .selectFrom('liveListings')
    .innerJoin('liveArticles', 'liveArticles.id', 'liveListings.articleId')
    .selectAll('liveArticles')
    .where('list', '=', list)
    .orderBy('publishedAt', 'desc')
    .orderBy('articleId', 'desc')
    .limit(limit)
    .execute();
}

export type FeedStory = Awaited<ReturnType<typeof newestStories>>[number];

/** Name of a section that has stories, or null. */
export async function findSectionName(db: Db, edition: string, slug: string): Promise<string | null> {
  const row = await db
    .selectFrom('liveSections')
    .select('name')
    .where('edition', '=', edition)
    .where('slug', '=', slug)
    .where(sql<boolean>`exists (select from live_listings where list = ${sectionKey(edition, slug)})`)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** The sitemap files there are, with the newest change in each. One index look-up a file. */
export async function listSitemapFiles(db: Db): Promise<{ file: number; updatedAt: Date }[]> {
  const result = await sql<{ file: number; updatedAt: Date }>`
    select file, newest.updated_at
    from generate_series(0, (select coalesce(max(number), 0) / ${sitemapFileSize} from live_articles)) as file
    cross join lateral (
      select updated_at from live_articles where number / ${sql.lit(sitemapFileSize)} = file
      order by updated_at desc limit 1
    ) newest
    order by file
  `.execute(db);
  return result.rows;
}

/** The stories of one sitemap file. */
export function readSitemapFile(db: Db, file: number) {
  return db
    .selectFrom('liveArticles')
    .select(['path', 'updatedAt', 'leadImage', 'pictures'])
    .where(sql<boolean>`number / ${sql.lit(sitemapFileSize)} = ${file}`)
    .orderBy('number')
    .execute();
}

/** Stories of all editions first published after `since`, newest first, at most 1,000 (Google's limit). */
export function listNews(db: Db, since: Date) {
  return db
    .selectFrom('liveArticles')
    .innerJoin('editions', 'editions.code', 'liveArticles.edition')
    .select(['path', 'headline', 'firstPublishedAt', 'liveArticles.language', 'editions.name as publication'])
    .where('firstPublishedAt', '>', since)
    .orderBy('firstPublishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .execute();
}
