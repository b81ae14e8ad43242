import type { Db } from '../store/db.ts';
import type { IntakeNeeds } from './needs.ts';
import type { StoryDraft } from './story-draft.ts';

interface ImportedTranslation {
  readonly articleId: string;
  readonly sourceId: string;
  readonly draft: StoryDraft;
  readonly actor: string;
}

/**
 * Says of which story an imported one is a translation, where its source does. @returns what could not be said: an
 * original that comes later is found when the translation is imported again.
 * @throws InvalidInput, Conflict
 */
export async function linkToOriginal(
  ctx: { readonly needs: IntakeNeeds; readonly readerUrl: string },
  db: Db,
  { articleId, sourceId, draft, actor }: ImportedTranslation,
): Promise<string[]> {
  const { translationOf } = draft;
  if (translationOf === undefined) return [];
  const originalId = await findOriginal(db, translationOf, sourceId, ctx.readerUrl);
  if (originalId === null)
    return [`Not linked: there is no story "${translationOf}" to be a translation of yet.`];
  // Of what was published elsewhere it is known when; it cannot have what its original got later.
  const translatedAt = draft.updatedAt ?? draft.publishedAt;
  await ctx.needs.linkTranslation(db, { articleId, originalId, actor, translatedAt });
  return [];
}

/** By its source's id, alone or behind what this source's begins with (`demo:`), or by its address here. */
async function findOriginal(db: Db, of: string, sourceId: string, readerUrl: string): Promise<string | null> {
  const source = await db
    .selectFrom('sources')
    .select('articleId')
    .where('sourceId', 'in', [of, sourceId.slice(0, sourceId.indexOf(':') + 1) + of])
    .executeTakeFirst();
  if (source) return source.articleId;
  const path = of.startsWith(`${readerUrl}/`) ? of.slice(readerUrl.length) : of;
  if (!path.startsWith('/')) return null;
  const address = await db
    .selectFrom('liveAddresses')
    .select('articleId')
    .where('path', '=', decoded(path))
    .executeTakeFirst();
  return address?.articleId ?? null;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
