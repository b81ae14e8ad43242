import { createHash } from 'node:crypto';
import { newId } from '../platform/random.ts';
import type { Seal } from '../platform/seal.ts';
import type { Db } from '../store/db.ts';
import { type CommentErrors, type CommentValues, findErrors, tidyValues } from './comment-input.ts';

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
  | { readonly kind: 'invalid'; readonly errors: CommentErrors; readonly values: CommentValues }
  /** What it answers is not there. */
  | { readonly kind: 'parent-gone'; readonly values: CommentValues }
  /** Readers do not have this story. */
  | { readonly kind: 'no-story' };

/** Takes a guest's comment in, pending. The same comment sent twice is one. */
export async function submitComment(
  ctx: SubmitContext,
  submission: CommentSubmission,
): Promise<SubmitOutcome> {
  const { articleId, parentId } = submission;
  const values = tidyValues(submission.values);
  if (!(await isLive(ctx.readerDb, articleId))) return { kind: 'no-story' };
  const errors = findErrors(values);
  if (Object.keys(errors).length > 0) return { kind: 'invalid', errors, values };
  if (parentId !== null && !(await isLiveComment(ctx.readerDb, articleId, parentId))) {
    return { kind: 'parent-gone', values };
  }
  const id = newId();
  const email = values.email.toLowerCase();
  await ctx.readerDb
    .insertInto('comments')
    .values({
      id,
      articleId,
      parentId,
      authorName: values.name,
      emailSealed: ctx.seal.seal(values.email, emailContext(id)),
      emailLookup: ctx.seal.lookup(email),
      website: values.website === '' ? null : values.website,
      body: values.comment,
      fingerprint: fingerprintOf([
        articleId,
        parentId ?? '',
        ctx.seal.lookup(email).toString('hex'),
        values.comment,
      ]),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { kind: 'held' };
}

/** What a comment's sealed address is bound to. */
export function emailContext(commentId: string): string {
  return `comments.email:${commentId}`;
}

function fingerprintOf(parts: readonly string[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}

async function isLive(db: Db, articleId: string): Promise<boolean> {
  const row = await db.selectFrom('liveArticles').select('id').where('id', '=', articleId).executeTakeFirst();
  return row !== undefined;
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
