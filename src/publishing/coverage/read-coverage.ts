import { sql } from 'kysely';
import type { StoryDocument } from '../../domain/document.ts';
import { Conflict, NotFound } from '../../domain/errors.ts';
import { coverage } from '../../domain/refusals/coverage.ts';
import type { Db } from '../../store/db.ts';

/** The coverage of a story as the newsroom has it. */
export interface Coverage {
  readonly articleId: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly summary: readonly string[];
  readonly version: number;
}

/** Null for a story without coverage. */
export async function findCoverage(db: Db, articleId: string): Promise<Coverage | null> {
  const row = await db
    .selectFrom('coverages')
    .selectAll()
    .where('articleId', '=', articleId)
    .executeTakeFirst();
  return row ?? null;
}

/** @throws Conflict for a story whose coverage nobody has started. */
export async function coverageOf(db: Db, articleId: string): Promise<Coverage> {
  const found = await findCoverage(db, articleId);
  if (!found) throw new Conflict(coverage.coverage_missing());
  return found;
}

/** A post as the newsroom has it, with its newest words. */
export interface Post {
  readonly id: string;
  readonly state: 'draft' | 'published' | 'removed';
  readonly version: number;
  readonly publicVersion: number | null;
  readonly document: StoryDocument;
  readonly authors: readonly string[];
  readonly isKey: boolean;
  readonly isPinned: boolean;
  readonly begunAt: Date;
  readonly postedAt: Date | null;
  /** Who wrote the newest words. */
  readonly actor: string;
  readonly savedAt: Date;
}

function selectPosts(db: Db, articleId: string) {
  return db
    .selectFrom('posts')
    .innerJoin('postVersions', (join) =>
      join.onRef('postVersions.postId', '=', 'posts.id').onRef('postVersions.version', '=', 'posts.version'),
    )
    .select(['posts.id', 'state', 'posts.version', 'publicVersion', 'isKey', 'isPinned'])
    .select(['begunAt', 'postedAt', 'document', 'authors', 'actor', 'postVersions.at as savedAt'])
    .where('articleId', '=', articleId)
    .where('state', '<>', 'removed');
}

/** @throws NotFound for one that is not of this story, or was removed. */
export async function readPost(db: Db, articleId: string, postId: string): Promise<Post> {
  const post = await selectPosts(db, articleId).where('posts.id', '=', postId).executeTakeFirst();
  if (!post) throw new NotFound(coverage.post_unknown());
  return post;
}

/** The newest posts first, drafts among them, at most `limit`; with `before` those below that post. */
export async function listPosts(
  db: Db,
  articleId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<Post[]> {
  const place = sql`coalesce(posted_at, begun_at)`;
  return selectPosts(db, articleId)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(${place}, posts.id) < (select ${place}, id from posts where id = ${before})`),
    )
    .orderBy(place, 'desc')
    .orderBy('posts.id', 'desc')
    .limit(limit)
    .execute();
}
