import { sql } from 'kysely';
import type { LiveCoverage } from '../../domain/article.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import { findCoverage } from './read-coverage.ts';

/**
 * Shows readers the coverage of a story as it is now; nothing happens to a story that they do not have.
 * @returns whether they have it.
 */
export async function showCoverage(db: Db, articleId: string): Promise<boolean> {
  const coverage = await findCoverage(db, articleId);
  if (!coverage) return false;
  const shown: LiveCoverage = {
    startedAt: coverage.startedAt.toISOString(),
    endedAt: coverage.endedAt?.toISOString() ?? null,
    summary: coverage.summary,
  };
  const changed = await db
    .updateTable('liveArticles')
    .set({ coverage: asJson<LiveCoverage | null>(shown) })
    .where('id', '=', articleId)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/**
 * Shows readers a published post, or with `postId` null every one of a story, as after a withdrawal: in the words that
 * were published last. Call it after the live row is there.
 */
export async function showPosts(db: Db, articleId: string, postId: string | null = null): Promise<void> {
  await sql`
    insert into live_posts (id, article_id, document, authors, is_key, is_pinned, posted_at, updated_at)
    select posts.id, article_id, document, authors, is_key, is_pinned, posted_at, changed_at
    from posts join post_versions on post_id = posts.id and post_versions.version = public_version
    where article_id = ${articleId} and state = 'published' ${postId === null ? sql`` : sql`and posts.id = ${postId}`}
    on conflict (id) do update set document = excluded.document, authors = excluded.authors,
      is_key = excluded.is_key, is_pinned = excluded.is_pinned, updated_at = excluded.updated_at
  `.execute(db);
}
