import { sql } from 'kysely';
import type { Edition, LeadImage, LivePictures } from '../domain/article.ts';
import { type PageKey, sectionKey } from '../domain/page-keys.ts';
import { type PlaceKind, placeKey } from '../domain/places.ts';
import type { Db } from '../store/db.ts';

/** A story as a sitemap lists it. */
interface SitemapStory {
  readonly path: string;
  readonly updatedAt: Date;
  readonly leadImage: LeadImage | null;
  readonly pictures: LivePictures;
  /** It and all that are translations of it, in the order of the editions; or none. */
  readonly translations: readonly {
    readonly id: string;
    readonly path: string;
    readonly language: string;
    readonly isOriginal: boolean;
  }[];
}

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

/** The story that is or was at this address, if readers have it. */
export function findCovered(db: Db, path: string) {
  return db
    .selectFrom('liveAddresses')
    .innerJoin('liveArticles', 'liveArticles.id', 'liveAddresses.articleId')
    .selectAll('liveArticles')
    .where('liveAddresses.path', '=', path)
    .executeTakeFirst();
}

/** The newest posts of a live story. */
export function newestPosts(db: Db, articleId: string, limit: number) {
  return db
    .selectFrom('livePosts')
    .select(['id', 'document', 'authors', 'postedAt', 'updatedAt', 'pictures'])
    .where('articleId', '=', articleId)
    .orderBy('postedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export type FeedPost = Awaited<ReturnType<typeof newestPosts>>[number];

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

const placeTables = {
  author: sql`(select edition, slug, name, bio as description, number from live_contributors)`,
  topic: sql`(select edition, slug, name, description, number from live_topics)`,
  series: sql`(select edition, slug, name, description, number from live_strands where kind = 'series')`,
  storyline: sql`(select edition, slug, name, description, number from live_strands where kind = 'storyline')`,
} satisfies Record<PlaceKind, unknown>;

/** What readers know of a writer, a topic, a series or a storyline that has stories, or null. */
export async function findPlaceWords(
  db: Db,
  { edition, kind, slug }: { readonly edition: string; readonly kind: PlaceKind; readonly slug: string },
): Promise<{ readonly name: string; readonly description: string | null } | null> {
  const { rows } = await sql<{ name: string; description: string | null }>`
    select name, description from ${placeTables[kind]} place
    where edition = ${edition} and slug = ${slug}
      and exists (select from live_listings where list = ${placeKey(edition, kind, slug)})
  `.execute(db);
  return rows[0] ?? null;
}

/** The sitemap files that a kind of places has, by the thousands of their numbers. */
export async function listPlaceFiles(db: Db, kind: PlaceKind): Promise<number[]> {
  const { rows } = await sql<{ file: number }>`
    select file from generate_series(
      0, (select coalesce(max(number), 0) / ${sitemapFileSize} from ${placeTables[kind]} place)
    ) as file
    where exists (
      select from ${placeTables[kind]} place where number >= file * ${sitemapFileSize}
        and number < (file + 1) * ${sitemapFileSize} and ${hasStories(kind)}
    )
    order by file
  `.execute(db);
  return rows.map(({ file }) => Number(file));
}

/** The places of one sitemap file, of all editions. */
export async function readPlaceFile(
  db: Db,
  kind: PlaceKind,
  file: number,
): Promise<{ readonly pathPrefix: string; readonly slug: string }[]> {
  const { rows } = await sql<{ pathPrefix: string; slug: string }>`
    select path_prefix, place.slug from ${placeTables[kind]} place join editions on editions.code = place.edition
    where number >= ${file * sitemapFileSize} and number < ${(file + 1) * sitemapFileSize} and ${hasStories(kind)}
    order by number
  `.execute(db);
  return rows;
}

function hasStories(kind: PlaceKind) {
  return sql`exists (select from live_listings where list = ${`${kind}:`}::text || place.edition || ':' || place.slug)`;
}

/** Editions with a story, each with its sections that have one and the kinds of places it has. */
export async function listFronts(
  db: Db,
): Promise<{ readonly pathPrefix: string; readonly sections: string[]; readonly kinds: PlaceKind[] }[]> {
  const kinds = Object.entries(placeTables).map(
    ([kind, table]) => sql`select ${kind}::text as kind where exists (
      select from ${table} place where place.edition = editions.code and ${hasStories(kind as PlaceKind)}
    )`, // a key of the tables
  );
  const { rows } = await sql<{ pathPrefix: string; sections: string[]; kinds: PlaceKind[] }>`
    select path_prefix,
      array(select slug from live_sections where edition = editions.code and exists (
        select from live_listings where list = 'section:' || edition || ':' || slug
      ) order by position, slug) as sections,
      array(${sql.join(kinds, sql` union all `)}) as kinds
    from editions
    where exists (select from live_listings where list = 'front:' || editions.code)
    order by position
  `.execute(db);
  return rows;
}

/** Where a topic, a series or a storyline stands that was renamed or merged, or null. */
export async function findMovedPlace(
  db: Db,
  { edition, kind, slug }: { readonly edition: string; readonly kind: PlaceKind; readonly slug: string },
): Promise<string | null> {
  if (kind === 'author') return null;
  const aliases =
    kind === 'topic' ? sql`live_topic_aliases where` : sql`live_strand_aliases where kind = ${kind} and`;
  const { rows } = await sql<{ target: string }>`
    select target from ${aliases} edition = ${edition} and slug = ${slug}
  `.execute(db);
  return rows[0]?.target ?? null;
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
export async function readSitemapFile(db: Db, file: number): Promise<SitemapStory[]> {
  const { rows } = await sql<SitemapStory>`
    select path, updated_at, lead_image, pictures, coalesce(translations, '[]') as translations
    from live_articles left join lateral (
      select jsonb_agg(jsonb_build_object(
        'id', other.id, 'path', other.path, 'language', other.language, 'isOriginal', members.is_original
      ) order by editions.position, other.id) as translations
      from live_translations own
      join live_translations members on members.group_id = own.group_id
      join live_articles other on other.id = members.article_id
      join editions on editions.code = other.edition
      where own.article_id = live_articles.id having count(*) > 1
    ) group_of on true
    where number / ${sql.lit(sitemapFileSize)} = ${file} order by number
  `.execute(db);
  return rows;
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
