import { type SelectQueryBuilder, sql } from 'kysely';
import type {
  Credit,
  Direction,
  Edition,
  Genre,
  LeadImage,
  LiveCoverage,
  LivePictures,
  Section,
} from '../domain/article.ts';
import type { StoryDocument } from '../domain/document.ts';
import type { PageKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import type { DB } from '../store/tables.generated.ts';
import type { ListCursor } from './list-cursor.ts';

/** What a list shows of a story. */
export interface StoryCard {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly kicker: string | null;
  readonly genre: Genre;
  readonly sectionSlug: string;
  readonly sectionName: string;
  readonly byline: readonly Credit[];
  readonly language: string;
  readonly direction: Direction;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
  readonly leadImage: LeadImage | null;
  readonly pictures: LivePictures;
  readonly coverage?: LiveCoverage | null;
  /** While its live coverage goes on, when its newest post came; absent where nobody looked. */
  readonly newestPostAt?: Date | null;
}

type LiveArticlesQuery = SelectQueryBuilder<DB, 'liveArticles', object>;

function selectCard(query: LiveArticlesQuery) {
  const newestPostAt = sql<Date | null>`case when coverage ->> 'endedAt' is null and coverage <> 'null' then (
    select posted_at from live_posts where article_id = live_articles.id order by posted_at desc limit 1
  ) end`;
  return query.select([
    newestPostAt.as('newestPostAt'),
    'coverage',
    'liveArticles.id',
    'path',
    'headline',
    'standfirst',
    'kicker',
    'genre',
    'sectionSlug',
    'sectionName',
    'byline',
    'language',
    'liveArticles.direction',
    'firstPublishedAt',
    'updatedAt',
    'pictures',
    'leadImage',
  ]);
}

/** Every edition, in their order. */
export async function listEditions(db: Db): Promise<Edition[]> {
  return db.selectFrom('editions').selectAll().orderBy('position').execute();
}

/** The edition of a code, or null. */
export async function readEdition(db: Db, code: string): Promise<Edition | null> {
  const row = await db.selectFrom('editions').selectAll().where('code', '=', code).executeTakeFirst();
  return row ?? null;
}

/** Sections of an edition that have stories, in their order. */
export function listSections(
  db: Db,
  edition: string,
): Promise<(Section & { readonly isInNavigation: boolean })[]> {
  return db
    .selectFrom('liveSections')
    .select(['slug', 'name', 'isInNavigation'])
    .where('edition', '=', edition)
    .where(
      sql<boolean>`exists (select from live_listings
        where list = 'section:' || edition || ':' || live_sections.slug)`,
    )
    .orderBy('position')
    .orderBy('slug')
    .execute();
}

/** Editions that have at least one story. */
export async function listFilledEditions(db: Db): Promise<Edition[]> {
  return db
    .selectFrom('editions')
    .selectAll()
    .where(sql<boolean>`exists (select from live_listings where list = 'front:' || editions.code)`)
    .orderBy('position')
    .execute();
}

/** The newest stories of a list from `cursor` on, at most `limit`, `without` those that stand elsewhere. */
export async function listStories(
  db: Db,
  list: PageKey,
  limit: number,
  {
    cursor = null,
    without = [],
  }: { readonly cursor?: ListCursor | null; readonly without?: readonly string[] } = {},
): Promise<StoryCard[]> {
  const listed = db
    .selectFrom('liveListings')
    .innerJoin('liveArticles', 'liveArticles.id', 'liveListings.articleId')
    .where('list', '=', list)
    .$if(without.length > 0, (query) => query.where('articleId', 'not in', without))
    .$if(cursor !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('publishedAt', 'articleId'),
          '<',
          tuple(new Date(cursor?.publishedAt ?? 0), cursor?.articleId ?? ''),
        ),
      ),
    )
    .orderBy('publishedAt', 'desc')
    .orderBy('articleId', 'desc')
    .limit(limit);
  // The join brings live articles and more; Kysely's builder is not covariant in its tables.
  return selectCard(listed as unknown as LiveArticlesQuery).execute();
}

/** Cards of these stories, in the order of the ids; stories that are not live are absent. */
export async function readCards(db: Db, ids: readonly string[]): Promise<StoryCard[]> {
  if (ids.length === 0) return [];
  const cards = await selectCard(db.selectFrom('liveArticles').where('liveArticles.id', 'in', ids)).execute();
  const byId = new Map(cards.map((card) => [card.id, card]));
  return ids.map((id) => byId.get(id)).filter((card) => card !== undefined);
}

/** The newest stories of each of these lists in one query, at most `limit` each. */
export async function listBands(
  db: Db,
  lists: readonly PageKey[],
  limit: number,
): Promise<Map<PageKey, string[]>> {
  const result = await sql<{ list: string; ids: string[] }>`
    select list, array_agg(article_id order by published_at desc, article_id desc) as ids
    from unnest(${lists}::text[]) as wanted (list) cross join lateral (
      select article_id, published_at from live_listings where live_listings.list = wanted.list
      order by published_at desc, article_id desc limit ${limit}
    ) newest
    group by list
  `.execute(db);
  return new Map(result.rows.map((row) => [row.list, row.ids]));
}

/** Ids of the stories of an edition that are read most, the most read first. */
export async function listMostRead(db: Db, edition: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('liveMostRead')
    .select('articleId')
    .where('edition', '=', edition)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ articleId }) => articleId);
}

export type Address =
  | { readonly kind: 'here'; readonly articleId: string }
  | { readonly kind: 'moved'; readonly articleId: string; readonly to: string }
  | { readonly kind: 'gone'; readonly articleId: string; readonly reason: string | null };

/** What stands at an address: an article, a way to where it moved, a reason why it is gone, or null. */
export async function findAddress(db: Db, path: string): Promise<Address | null> {
  const row = await db
    .selectFrom('liveAddresses')
    .leftJoin('liveArticles', 'liveArticles.id', 'liveAddresses.articleId')
    .select(['liveAddresses.articleId', 'state', 'reason', 'liveArticles.path as current'])
    .where('liveAddresses.path', '=', path)
    .executeTakeFirst();
  if (!row) return null;
  const { articleId, state, reason, current } = row;
  if (state === 'moved' && current !== null) return { kind: 'moved', articleId, to: current };
  return state === 'here' ? { kind: 'here', articleId } : { kind: 'gone', articleId, reason };
}

/** Everything an article page shows of its story, or null when it is not live. */
export async function readArticle(db: Db, id: string) {
  const row = await db.selectFrom('liveArticles').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export type LiveArticle = NonNullable<Awaited<ReturnType<typeof readArticle>>> & {
  readonly document: StoryDocument;
};

/** Where an address leads at which nothing stands, or null. */
export async function findRedirect(db: Db, path: string): Promise<string | null> {
  const row = await db
    .selectFrom('liveRedirects')
    .select('target')
    .where('path', '=', path)
    .executeTakeFirst();
  return row?.target ?? null;
}

/** Words that editors put in the place of the site's own, by the name of the message. */
export async function readOwnWords(db: Db, edition: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('liveMessages')
    .select(['name', 'words'])
    .where('edition', '=', edition)
    .execute();
  return new Map(rows.map(({ name, words }) => [name, words]));
}

/** Something that changed in a story since it was first published. */
export interface Change {
  /** `updated`, `corrected`, `unpublished`, `published`, or what a correction is called. */
  readonly kind: string;
  readonly note: string | null;
  readonly at: Date;
}

/** What readers are told of a story's changes, the newest first. */
export function listChanges(db: Db, articleId: string, limit: number): Promise<Change[]> {
  return db
    .selectFrom('liveChanges')
    .select(['kind', 'note', 'at'])
    .where('articleId', '=', articleId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
