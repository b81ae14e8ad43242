import { sql } from 'kysely';
import type { ArticleMeta } from '../domain/article.ts';
import { headlineText, SCHEMA_VERSION, type StoryDocument } from '../domain/document.ts';
import { NotFound } from '../domain/errors.ts';
import { newId } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { asJson } from '../store/json.ts';
import { inTransaction } from '../store/transaction.ts';

export interface DraftToSave {
  /** Null: a new story. */
  readonly articleId: string | null;
  readonly document: StoryDocument;
  readonly meta: ArticleMeta;
  /** Who saves, as the history will name them. */
  readonly author: string;
  /** Why, as the history will say: `imported`, `written`. */
  readonly reason: string;
}

export interface SavedDraft {
  readonly articleId: string;
  /** Counts up from 1 with every save. */
  readonly version: number;
}

/**
 * Saves a story as its next version and keeps that version for good.
 * @throws NotFound when there is no story of that id.
 */
export function saveDraft(db: Db, draft: DraftToSave): Promise<SavedDraft> {
  return inTransaction(db, async (transaction) => {
    const saved = draft.articleId
      ? await nextVersion(transaction, draft.articleId, draft)
      : await firstVersion(transaction, draft);
    await transaction
      .insertInto('articleRevisions')
      .values({
        ...saved,
        meta: asJson(draft.meta),
        document: asJson(draft.document),
        schemaVersion: SCHEMA_VERSION,
        author: draft.author,
        reason: draft.reason,
      })
      .execute();
    await appendEvent(transaction, {
      kind: 'draft.saved',
      subject: saved.articleId,
      data: { version: saved.version, reason: draft.reason },
      touches: [],
    });
    return saved;
  });
}

async function firstVersion(db: Db, draft: DraftToSave): Promise<SavedDraft> {
  const saved = { articleId: newId(), version: 1 };
  await db
    .insertInto('articles')
    .values({ id: saved.articleId, version: saved.version, ...columnsOf(draft) })
    .execute();
  return saved;
}

async function nextVersion(db: Db, articleId: string, draft: DraftToSave): Promise<SavedDraft> {
  const row = await db
    .updateTable('articles')
    .set({
      ...columnsOf(draft),
      version: sql<number>`version + 1`,
      updatedAt: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', articleId)
    .returning('version')
    .executeTakeFirst();
  if (!row) throw new NotFound(`There is no story with the id ${articleId}.`);
  return { articleId, version: row.version };
}

function columnsOf(draft: DraftToSave) {
  return {
    meta: asJson(draft.meta),
    document: asJson(draft.document),
    schemaVersion: SCHEMA_VERSION,
    headline: headlineText(draft.document),
  };
}
