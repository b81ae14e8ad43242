import type { ArticleMeta } from '../domain/article.ts';
import { SCHEMA_VERSION } from '../domain/document.ts';
import type { Db } from '../store/db.ts';
import { asJson } from '../store/json.ts';
import { inTransaction } from '../store/transaction.ts';
import { lockStory, type Story } from './queries.ts';

/** Why there is a named version, as the history says. */
export interface RevisionCause {
  /** Who made it. */
  readonly author: string;
  /** `imported`, `sent to the desk`, `published`, `restored`, `named`. */
  readonly reason: string;
  /** What somebody called it. */
  readonly name?: string;
}

/** What of a story a revision shows. */
export type Revised = Pick<Story, 'id' | 'version' | 'stepVersion' | 'meta' | 'document'>;

/**
 * The story as it is now under the number of a revision that shows exactly that: the newest one where nothing has
 * changed since, else a new one. The story stays locked until the transaction ends.
 * @throws NotFound
 */
export function reviseStory(db: Db, articleId: string, cause: RevisionCause): Promise<Story> {
  return inTransaction(db, async (transaction) => {
    const story = await lockStory(transaction, articleId);
    if (cause.name === undefined && !(await hasChanged(transaction, story))) return story;
    return { ...story, version: await addRevision(transaction, story, cause) };
  });
}

/** A new revision of a story, which must be locked and be just so. @returns its number. */
export async function addRevision(db: Db, story: Revised, cause: RevisionCause): Promise<number> {
  const version = story.version + 1;
  await db
    .insertInto('articleRevisions')
    .values({
      articleId: story.id,
      version,
      stepVersion: story.stepVersion,
      meta: asJson(story.meta),
      document: asJson(story.document),
      schemaVersion: SCHEMA_VERSION,
      author: cause.author,
      reason: cause.reason,
      name: cause.name ?? null,
    })
    .execute();
  await db.updateTable('articles').set({ version }).where('id', '=', story.id).execute();
  return version;
}

/** Whether words or fields differ from the newest revision. */
async function hasChanged(db: Db, story: Story): Promise<boolean> {
  const same = await db
    .selectFrom('articleRevisions')
    .select('version')
    .where('articleId', '=', story.id)
    .where('version', '=', story.version)
    .where('stepVersion', '=', story.stepVersion)
    .where('meta', '=', asJson<ArticleMeta>(story.meta))
    .executeTakeFirst();
  return same === undefined;
}
