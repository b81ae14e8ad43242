import { sql } from 'kysely';
import { commentsNow } from '../domain/comment-rules.ts';
import { newId } from '../platform/random.ts';
import type { Seal } from '../platform/seal.ts';
import type { Db } from '../store/db.ts';
import { type CommentErrors, type CommentValues, findErrors, tidyValues } from './comment-input.ts';
import { emailContext } from './email-context.ts';
import { fingerprintOf } from './fingerprint.ts';

export interface SubmitContext {
  /** The reader's role: it may insert and not select. */
  readonly readerDb: Db;
  readonly seal: Seal;
}

export interface CommentSubmission {
  readonly articleId: string;
  /** The comment it answers, or null. */
  readonly parentId: string | null;
  readonly values: CommentValues;
}

export type SubmitOutcome =
  /** Stored; a moderator decides. */
  | { readonly kind: 'held' }
  /** Not stored: what is wrong by field, whether what it answers is not there, and the form in order. */
  | {
      readonly kind: 'invalid';
      readonly errors: CommentErrors;
      readonly isParentGone: boolean;
      readonly values: CommentValues;
    }
  /** Readers do not have this story. */
  | { readonly kind: 'no-story' }
  /** No comments are taken on it any more. */
  | { readonly kind: 'closed' };

/** Takes a guest's comment in, pending. The same comment sent twice is one. */
export async function submitComment(
  ctx: SubmitContext,
  submission: CommentSubmission,
): Promise<SubmitOutcome> {
  const { articleId, parentId } = submission;
  const story = await findStory(ctx.readerDb, articleId);
  if (!story) return { kind: 'no-story' };
  if (commentsNow(story, story, story.now).rule !== 'open') return { kind: 'closed' };
  const values = tidyValues(submission.values);
  const errors = findErrors(values);
  const isParentGone = parentId !== null && !(await isLiveComment(ctx.readerDb, articleId, parentId));
  if (isParentGone || Object.keys(errors).length > 0) {
    return { kind: 'invalid', errors, isParentGone, values };
  }
  await insertComment(ctx, { articleId, parentId, values });
  return { kind: 'held' };
}

async function insertComment({ readerDb, seal }: SubmitContext, submission: CommentSubmission) {
  const { articleId, parentId, values } = submission;
  const id = newId();
  const emailLookup = seal.lookup(values.email.toLowerCase());
  await readerDb
    .insertInto('comments')
    .values({
      id,
      articleId,
      parentId,
      authorName: values.name,
      emailSealed: seal.seal(values.email, emailContext(id)),
      emailLookup,
      // As the parser writes it: ASCII, with nothing in it that could end an attribute.
      website: values.website === '' ? null : new URL(values.website).href,
      body: values.comment,
      fingerprint: fingerprintOf(articleId, parentId, emailLookup, values.comment),
    })
    // Without a target and without "returning": both would need the right to select.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What decides whether a comment on a live story is taken, by the database's clock. */
function findStory(db: Db, articleId: string) {
  return db
    .selectFrom('liveArticles')
    .innerJoin('editions', 'editions.code', 'liveArticles.edition')
    .select(['firstPublishedAt', 'comments', 'commentDays'])
    .select(sql<Date>`clock_timestamp()`.as('now'))
    .where('liveArticles.id', '=', articleId)
    .executeTakeFirst();
}

async function isLiveComment(db: Db, articleId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('liveComments')
    .select('id')
    .where('id', '=', id)
    .where('articleId', '=', articleId)
    .executeTakeFirst();
  return row !== undefined;
}
