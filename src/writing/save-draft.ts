import { sql } from 'kysely';
import type { ArticleMeta } from '../domain/article.ts';
import { headlineText, SCHEMA_VERSION, type StoryDocument, toNode } from '../domain/document.ts';
import { newId } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { asJson } from '../store/json.ts';
import { tellOfStory } from '../store/tell-of-story.ts';
import { inTransaction } from '../store/transaction.ts';
import { appendSteps } from './log/append-steps.ts';
import { keepSnapshot } from './log/keep-snapshot.ts';
import { replacingStep } from './log/replace-document.ts';
import { lockStory } from './queries.ts';
import { addRevision, type Revised } from './revise-story.ts';

export interface DraftToSave {
  /** Null: a new story. */
  readonly articleId: string | null;
  readonly document: StoryDocument;
  readonly meta: ArticleMeta;
  /** Who saves, as the history will name them. */
  readonly author: string;
  /** Their id, where they are of the staff. */
  readonly staffId?: string | null;
  /** Why, as the history will say: `imported`, `restored`. */
  readonly reason: string;
  /** Staff whose own a new story is. */
  readonly ownerIds?: readonly string[];
}

export interface SavedDraft {
  readonly articleId: string;
  /** Of the revision: counts up from 1 with every one. */
  readonly version: number;
}

/**
 * Saves a story as a whole and names the version that this makes. Into a story that is there it goes as a step of
 * the log, so that whoever has it open sees it come.
 * @throws NotFound when there is no story of that id.
 */
export function saveDraft(db: Db, draft: DraftToSave): Promise<SavedDraft> {
  return inTransaction(db, async (transaction) => {
    const { author, reason } = draft;
    const story = await (draft.articleId === null
      ? beginStory(transaction, draft)
      : replaceStory(transaction, draft.articleId, draft));
    const articleId = story.id;
    const version = await addRevision(transaction, story, { author, reason });
    await appendEvent(transaction, {
      kind: 'draft.saved',
      subject: articleId,
      data: { version, reason, actor: author, staffId: draft.staffId ?? null },
      touches: [],
    });
    return { articleId, version };
  });
}

async function beginStory(db: Db, draft: DraftToSave): Promise<Revised> {
  const { document, meta } = draft;
  const id = newId();
  await db
    .insertInto('articles')
    .values({
      id,
      version: 0,
      meta: asJson(meta),
      document: asJson(document),
      schemaVersion: SCHEMA_VERSION,
      headline: headlineText(document),
      ownerIds: [...(draft.ownerIds ?? [])],
    })
    .execute();
  return { id, version: 0, stepVersion: 0, meta, document };
}

async function replaceStory(db: Db, articleId: string, draft: DraftToSave): Promise<Revised> {
  const { document, meta } = draft;
  const story = await lockStory(db, articleId);
  const result = toNode(document);
  const step = replacingStep(toNode(story.document), result);
  const stepVersion = story.stepVersion + (step ? 1 : 0);
  if (step) {
    const author = { clientId: `save-${newId()}`, staffId: draft.staffId ?? null, actor: draft.author };
    await appendSteps(db, { articleId, version: story.stepVersion, steps: [step], result, author });
    await keepSnapshot(db, articleId, { node: result, version: stepVersion });
  }
  await db
    .updateTable('articles')
    .set({ meta: asJson(meta), updatedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', articleId)
    .execute();
  await tellOfStory(db, articleId);
  return { ...story, meta, document, stepVersion };
}
