import type { Edition, Section } from '../domain/article.ts';
import { slugOf } from '../domain/slug.ts';
import type { Db } from '../store/db.ts';

/** What an address is made from. */
export interface AddressParts {
  readonly articleId: string;
  readonly edition: Edition;
  readonly section: Section;
  /** The wished last part, or null. */
  readonly slug: string | null;
  readonly headline: string;
  /** The address the article has now, if it is live. */
  readonly current: string | null;
}

/**
 * The path an article gets: `{prefix}/{section}/{slug}`. A new headline does not move a live article, a new
 * section or a slug set by hand does. Where another article has the path, the id makes it unique.
 */
export async function chooseAddress(db: Db, parts: AddressParts): Promise<string> {
  const { articleId, edition, section, current } = parts;
  const folder = `${edition.pathPrefix}/${section.slug}`;
  const kept = parts.slug === null && current !== null ? current.slice(current.lastIndexOf('/') + 1) : null;
  const wished = kept ?? slugOf(parts.slug ?? parts.headline, edition.language);
  const slug = wished === '' ? articleId : wished;
  const path = `${folder}/${slug}`;
  if (path === current) return path;
  const holder = await db
    .selectFrom('liveAddresses')
    .select('articleId')
    .where('path', '=', path)
    .executeTakeFirst();
  const isFree = holder === undefined || holder.articleId === articleId;
  return isFree ? path : `${folder}/${slug}-${articleId.slice(0, 6)}`;
}

/** Makes `path` the article's one address; each earlier one leads there. */
export async function takeAddress(db: Db, articleId: string, path: string): Promise<void> {
  await db
    .updateTable('liveAddresses')
    .set({ state: 'moved', reason: null })
    .where('articleId', '=', articleId)
    .where('path', '<>', path)
    .execute();
  await db
    .insertInto('liveAddresses')
    .values({ path, articleId, state: 'here' })
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ state: 'here', reason: null }))
    .execute();
}

/** Every address of the article answers that it is gone, with the reason if there is one to give. */
export async function giveUpAddresses(db: Db, articleId: string, reason: string | null): Promise<void> {
  await db
    .updateTable('liveAddresses')
    .set({ state: 'gone', reason })
    .where('articleId', '=', articleId)
    .execute();
}
