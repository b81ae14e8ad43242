import { createHash } from 'node:crypto';
import type { ArticleMeta, Edition } from '../domain/article.ts';
import { headlineText } from '../domain/document.ts';
import { NotAllowed } from '../domain/errors.ts';
import { stories } from '../domain/refusals/stories.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/transaction.ts';
import { articleMeta, type MetaDefaults } from './article-meta.ts';
import { linkToOriginal } from './link-to-original.ts';
import type { IntakeNeeds } from './needs.ts';
import type { StoryDraft } from './story-draft.ts';

export interface IntakeContext {
  readonly db: Db;
  readonly needs: IntakeNeeds;
  /** Origin of the reader site. */
  readonly readerUrl: string;
}

export interface ImportOptions extends MetaDefaults {
  /** Code of the edition; absent: by the story's language. */
  readonly edition?: string | undefined;
  readonly publish: boolean;
  /** Who imports, as the record will name them. */
  readonly actor: string;
  /** Their id, where they are of the staff: a new story is their own. */
  readonly staffId?: string | null | undefined;
  /** Whether series and storylines that the edition does not have begin with the story. Absent: they do. */
  readonly mayBeginStrands?: boolean | undefined;
  /** Whether they may replace the story that came from the same source before. Absent: they may. */
  readonly mayReplace?: ((articleId: string) => Promise<boolean>) | undefined;
}

export interface ImportedItem {
  readonly id: string;
  readonly headline: string;
  readonly section: string;
  /** Where readers find it, or null while it is a draft. */
  readonly url: string | null;
  readonly status: 'imported' | 'updated' | 'unchanged' | 'failed';
  readonly notes: readonly string[];
}

/**
 * Brings a story in under the name of its source: a new source makes a story, a changed one its next version,
 * the same one nothing. One transaction, publication included.
 * @throws InvalidInput, Conflict, NotAllowed: then nothing has changed.
 */
export function importStory(
  ctx: IntakeContext,
  sourceId: string,
  draft: StoryDraft,
  options: ImportOptions,
): Promise<ImportedItem> {
  return inTransaction(ctx.db, async (db) => {
    const edition = await ctx.needs.findEdition(db, options.edition ?? draft.edition ?? null, draft.language);
    const { meta, notes } = await metaOf(ctx, db, { draft, edition, options });
    const contentHash = createHash('sha256')
      .update(JSON.stringify([draft.document, meta]))
      .digest('base64url');
    const known = await lockSource(db, sourceId);
    const status = known === null ? 'imported' : known.contentHash === contentHash ? 'unchanged' : 'updated';
    let articleId = known?.articleId ?? null;
    if (known !== null && options.mayReplace && !(await options.mayReplace(known.articleId))) {
      throw new NotAllowed(stories.import_not_yours());
    }
    if (status !== 'unchanged' || articleId === null) {
      const { document } = draft;
      const staffId = options.staffId ?? null;
      const saved = await ctx.needs.saveDraft(db, {
        articleId,
        document,
        meta,
        author: options.actor,
        staffId,
        reason: 'imported',
        ownerIds: staffId === null ? [] : [staffId],
      });
      articleId = saved.articleId;
      await rememberSource(db, sourceId, articleId, contentHash);
    }
    const unlinked = await linkToOriginal(ctx, db, { articleId, sourceId, draft, actor: options.actor });
    const path = options.publish
      ? (
          await ctx.needs.publishStory(db, {
            articleId,
            actor: options.actor,
            staffId: options.staffId,
            firstPublishedAt: draft.publishedAt,
            updatedAt: draft.updatedAt,
          })
        ).path
      : await ctx.needs.findLivePath(db, articleId);
    return {
      id: articleId,
      headline: headlineText(draft.document),
      section: meta.section.name,
      url: path === null ? null : ctx.readerUrl + encodeURI(path),
      status,
      notes: [...draft.notes, ...notes, ...unlinked],
    };
  });
}

/** What stands around the story, with the series and storylines that its edition has. */
async function metaOf(
  ctx: IntakeContext,
  db: Db,
  { draft, edition, options }: ImportedDraft,
): Promise<{ readonly meta: ArticleMeta; readonly notes: readonly string[] }> {
  const given = articleMeta(draft, edition, options);
  const { series = null, storylines = [], ...meta } = given;
  if (series === null && storylines.length === 0) return { meta, notes: [] };
  const { unknown, ...known } = await ctx.needs.settleStrands(db, {
    ...{ edition: edition.code, series, storylines, actor: options.actor },
    staffId: options.staffId ?? null,
    mayBegin: options.mayBeginStrands ?? true,
  });
  const notes = unknown.map((name) => `Left out: the edition has no series or storyline "${name}".`);
  return { meta: { ...meta, ...known }, notes };
}

interface ImportedDraft {
  readonly draft: StoryDraft;
  readonly edition: Edition;
  readonly options: ImportOptions;
}

async function lockSource(
  db: Db,
  sourceId: string,
): Promise<{ articleId: string; contentHash: string } | null> {
  const row = await db
    .selectFrom('sources')
    .select(['articleId', 'contentHash'])
    .where('sourceId', '=', sourceId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

async function rememberSource(
  db: Db,
  sourceId: string,
  articleId: string,
  contentHash: string,
): Promise<void> {
  await db
    .insertInto('sources')
    .values({ sourceId, articleId, contentHash })
    .onConflict((conflict) => conflict.column('sourceId').doUpdateSet({ contentHash }))
    .execute();
}
