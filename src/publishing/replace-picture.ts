import { sql } from 'kysely';
import type { ArticleMeta } from '../domain/article.ts';
import { type DocumentNode, fileBlocks, type StoryDocument } from '../domain/document.ts';
import { Conflict } from '../domain/errors.ts';
import { isEmptyPost } from '../domain/post.ts';
import { publishing } from '../domain/refusals/publishing.ts';
import { inTransaction } from '../store/transaction.ts';
import { publishPost, removePost } from './coverage/publish-post.ts';
import { readPost } from './coverage/read-coverage.ts';
import { editPost } from './coverage/save-post.ts';
import { findLive } from './live-story.ts';
import { type PublishingContext, publishStory } from './publish-story.ts';
import { mediaOf } from './unused-media.ts';

/** What takes the place of a picture, with words of its own: those of the old one say what it showed. */
export interface ReplacingPicture {
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  readonly caption: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface ReplaceRequest {
  readonly articleId: string;
  readonly source: string;
  /** Null: nothing takes its place. */
  readonly by: ReplacingPicture | null;
  readonly actor: string;
  readonly staffId: string | null;
}

/**
 * Puts another picture in the place of one in a live story, as a step of the story's log, and updates what readers
 * have. A sound, a film or a document can be taken out so, not replaced. Nothing happens to a story that readers do not
 * have with it.
 * @throws Conflict where the story has changes that are not published: they would go out with it. NotFound,
 * GatesClosed and what else publishing says.
 */
export function replacePicture(ctx: PublishingContext, request: ReplaceRequest): Promise<void> {
  const { articleId, source, by, actor, staffId } = request;
  return inTransaction(ctx.db, async (db) => {
    const reason = 'picture replaced';
    const story = await ctx.needs.reviseStory(db, articleId, { author: actor, reason });
    const live = await findLive(db, articleId);
    if (live) await replaceInPosts({ ...ctx, db }, request);
    if (!live || !mediaOf(live).includes(source)) return;
    if (by && source in live.files) {
      throw new Conflict(publishing.picture_for_file());
    }
    if (live.version !== story.version) {
      throw new Conflict(publishing.picture_in_changed_story());
    }
    const document = withoutPicture(story.document, source, by);
    const meta = sharedWithout(story.meta, source, by);
    await ctx.needs.saveDraft(db, { articleId, document, meta, author: actor, staffId, reason });
    await publishStory({ ...ctx, db }, { articleId, actor, staffId });
  });
}

/** The same in the posts of a story. One that held nothing else is taken from readers. */
async function replaceInPosts(ctx: PublishingContext, request: ReplaceRequest): Promise<void> {
  const { db } = ctx;
  const { articleId, source, by, staffId } = request;
  const actor = { name: request.actor, staffId };
  const shown = await db
    .selectFrom('livePosts')
    .select('id')
    .where('articleId', '=', articleId)
    .where(sql<boolean>`pictures ? ${source} and pictures <> '{}'`)
    .orderBy('id')
    .execute();
  for (const { id: postId } of shown) {
    const post = await readPost(db, articleId, postId);
    if (post.publicVersion !== post.version) {
      throw new Conflict(publishing.picture_in_changed_post());
    }
    const document = withoutPicture(post.document, source, by);
    if (isEmptyPost(document)) await removePost(ctx, actor, { articleId, postId });
    else {
      const words = { articleId, postId, document, authors: post.authors, version: post.version };
      const version = await editPost(ctx, actor, words);
      await publishPost(ctx, actor, { articleId, postId, version });
    }
  }
}

/** Where nothing takes the place of the picture it was shared with, a story is shared with its first one again. */
function sharedWithout(meta: ArticleMeta, source: string, by: ReplacingPicture | null): ArticleMeta {
  if (meta.sharedPicture?.src !== source) return meta;
  return { ...meta, sharedPicture: by && { src: by.src, alt: by.alt } };
}

/**
 * A document with another picture, or none, wherever this one stood, or without this recording. Pure.
 * @internal for its test
 */
export function withoutPicture(
  document: StoryDocument,
  source: string,
  by: ReplacingPicture | null,
): StoryDocument {
  const change = (node: DocumentNode): DocumentNode[] => {
    if (node.type === 'image' && node.attrs?.src === source) return by ? [imageOf(by)] : [];
    if (fileBlocks.includes(node.type) && node.attrs?.src === source) return [];
    if (node.type === 'video' && node.attrs?.poster === source) {
      return [{ ...node, attrs: { ...node.attrs, poster: by?.src ?? '' } }];
    }
    if (!node.content) return [node];
    const content = node.content.flatMap(change);
    // The numbers of a chart stay when its picture goes.
    if (node.type === 'chart' && !content.some(({ type }) => type === 'image')) return content;
    if (content.length > 0 || node.content.length === 0) return [{ ...node, content }];
    // It held nothing else: a gallery goes with its pictures, any other block has to hold something.
    return node.type === 'gallery' ? [] : [{ ...node, content: [{ type: 'paragraph' }] }];
  };
  return { ...document, content: (document.content ?? []).flatMap(change) };
}

function imageOf({ src, alt, credit, width, height, caption }: ReplacingPicture): DocumentNode {
  const words = caption.trim().replace(/\s+/g, ' ');
  return {
    type: 'image',
    attrs: { src, alt, credit, width, height },
    ...(words !== '' && { content: [{ type: 'text', text: words }] }),
  };
}
