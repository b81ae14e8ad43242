import { sql } from 'kysely';
import { Conflict } from '../../domain/errors.ts';
import { coverageKey, postsKey, type Touch } from '../../domain/page-keys.ts';
import { refuseUnfitPost } from '../../domain/post.ts';
import { coverage } from '../../domain/refusals/coverage.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import { listLive } from '../live-lists.ts';
import { findLive } from '../live-story.ts';
import type { PublishingContext } from '../publish-story.ts';
import { withdrawUnusedMedia } from '../unused-media.ts';
import { coverageOf, type Post, readPost } from './read-coverage.ts';
import { refuseClosedPost } from './refuse-closed-post.ts';
import { picturesOfPosts, showPosts } from './show-coverage.ts';

export interface PostReference {
  readonly articleId: string;
  readonly postId: string;
}

export interface PublishPostRequest extends PostReference {
  /** The one that whoever publishes has seen. */
  readonly version: number;
  /** For what was posted elsewhere before: when. Never changes once readers have the post. */
  readonly postedAt?: Date;
}

export type PublishPostOutcome =
  | { readonly kind: 'published' | 'updated'; readonly postedAt: Date }
  /** Readers have this version already. */
  | { readonly kind: 'unchanged'; readonly postedAt: Date };

/**
 * Shows readers a post in its newest words: a new one above all others, one that they have where it stands.
 * @throws NotFound; InvalidInput for an empty post; Conflict where readers do not have the story, where the coverage has
 * ended (a post that they have can still be changed), where somebody else was faster, under a legal hold, or where its
 * section wants a second person; GatesClosed for its pictures.
 */
export function publishPost(
  ctx: PublishingContext,
  actor: DeskActor,
  request: PublishPostRequest,
): Promise<PublishPostOutcome> {
  const { articleId, postId, version } = request;
  return inTransaction(ctx.db, async (db) => {
    const story = await ctx.needs.lockStory(db, articleId);
    const { endedAt } = await coverageOf(db, articleId);
    const post = await readPost(db, articleId, postId);
    if (post.version !== version) {
      throw new Conflict(coverage.post_changed_before_publishing());
    }
    if (post.publicVersion === version && post.postedAt)
      return { kind: 'unchanged', postedAt: post.postedAt };
    if (post.state === 'draft' && endedAt !== null) {
      throw new Conflict(coverage.coverage_ended_to_post());
    }
    if (!(await findLive(db, articleId))) {
      throw new Conflict(coverage.post_story_not_live());
    }
    refuseUnfitPost(post.document);
    await refuseClosedPost(ctx.needs, db, story, { post, publisher: actor });
    const postedAt = await settle(db, post, { articleId, now: ctx.clock.now(), asked: request.postedAt });
    const pictures = await showPosts(ctx.needs, db, articleId, postId);
    const kind = post.state === 'draft' ? 'published' : 'updated';
    await tellPost(db, actor, { articleId, post: { ...post, postedAt }, kind, version, pictures });
    return { kind, postedAt };
  });
}

/** @returns when readers got it first. Two posts of a story never have the same time. */
async function settle(
  db: Db,
  post: Post,
  {
    articleId,
    now,
    asked,
  }: { readonly articleId: string; readonly now: Date; readonly asked?: Date | undefined },
): Promise<Date> {
  const isNew = post.state === 'draft';
  const { postedAt } = await db
    .updateTable('posts')
    .set({
      ...{ state: 'published', publicVersion: post.version },
      ...(!isNew && { changedAt: now }),
      ...(isNew && {
        postedAt:
          asked ??
          sql<Date>`greatest(${now}::timestamptz, (
            select max(posted_at) + interval '1 millisecond' from posts where article_id = ${articleId}
          ))`,
      }),
    })
    .where('id', '=', post.id)
    .returning('postedAt')
    .executeTakeFirstOrThrow();
  return postedAt ?? now;
}

/**
 * Takes a post back: from readers where they have it, and from the newsroom's list. Its versions are kept.
 * @throws NotFound
 */
export function removePost(
  ctx: PublishingContext,
  actor: DeskActor,
  { articleId, postId }: PostReference,
): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const post = await readPost(db, articleId, postId);
    await db
      .updateTable('posts')
      .set({ state: 'removed', publicVersion: null, isPinned: false })
      .where('id', '=', postId)
      .execute();
    const shown = await picturesOfPosts(db, articleId, postId);
    await db.deleteFrom('livePosts').where('id', '=', postId).execute();
    const pictures = await withdrawUnusedMedia(ctx.needs, db, shown);
    await tellPost(db, actor, {
      articleId,
      post,
      kind: 'removed',
      version: post.publicVersion ?? post.version,
      pictures,
    });
  });
}

/** Says what a post is besides its words; what is absent stays. */
export interface PostMarks extends PostReference {
  /** Whether it is among the key events. */
  readonly isKey?: boolean | undefined;
  /** Whether it stands above all others: at most one does, and the one before it no longer. */
  readonly isPinned?: boolean | undefined;
}

/** @throws NotFound; Conflict when a draft is to be pinned. */
export function markPost(ctx: PublishingContext, actor: DeskActor, marks: PostMarks): Promise<void> {
  const { articleId, postId } = marks;
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const post = await readPost(db, articleId, postId);
    const { isKey = post.isKey, isPinned = post.isPinned } = marks;
    if (isPinned && post.state !== 'published') throw new Conflict(coverage.post_unpublished_to_pin());
    if (isKey === post.isKey && isPinned === post.isPinned) return;
    if (isPinned) {
      for (const table of ['posts', 'livePosts'] as const) {
        await db
          .updateTable(table)
          .set({ isPinned: false })
          .where('articleId', '=', articleId)
          .where('isPinned', '=', true)
          .execute();
      }
    }
    await db.updateTable('posts').set({ isKey, isPinned }).where('id', '=', postId).execute();
    await db.updateTable('livePosts').set({ isKey, isPinned }).where('id', '=', postId).execute();
    const marked = { ...post, isKey: true }; // what was one, too, is told to the list of key events
    await tellPost(db, actor, {
      ...{ articleId, post: marked, kind: 'marked', version: post.version },
      data: { isKey, isPinned },
    });
  });
}

/** Tells what happened to a post, to readers' processes too where readers have or had it. */
async function tellPost(
  db: Db,
  actor: DeskActor,
  {
    articleId,
    post,
    kind,
    version,
    data = {},
    pictures = [],
  }: {
    readonly articleId: string;
    readonly post: Pick<Post, 'id' | 'postedAt' | 'isKey' | 'isPinned'>;
    readonly kind: 'published' | 'updated' | 'removed' | 'marked';
    readonly version: number;
    readonly data?: Readonly<Record<string, boolean>>;
    /** What the pictures touch that went. */
    readonly pictures?: readonly Touch[];
  },
): Promise<void> {
  const { id, postedAt } = post;
  const covered = kind === 'published' || kind === 'removed' ? await listLive(db, articleId) : [];
  const touches: Touch[] =
    postedAt === null
      ? []
      : [
          { key: postsKey(articleId), at: postedAt.getTime() },
          ...(post.isKey || post.isPinned ? [{ key: coverageKey(articleId) }] : []),
          ...covered.map((key) => ({ key })),
          ...pictures,
        ];
  await appendEvent(db, {
    kind: `post.${kind}`,
    subject: articleId,
    data: { post: id, version, ...data, actor: actor.name, staffId: actor.staffId },
    touches,
  });
}
