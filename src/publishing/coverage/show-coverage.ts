import { sql } from 'kysely';
import type { LiveCoverage, LivePictures } from '../../domain/article.ts';
import { imageSources } from '../../domain/document.ts';
import type { Touch } from '../../domain/page-keys.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import type { PublishingNeeds } from '../needs.ts';
import { withdrawUnusedMedia } from '../unused-media.ts';
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
 * were published last, its pictures under their public names. Call it after the live row is there.
 * @returns what the pictures touch that no post shows any more.
 */
export async function showPosts(
  needs: Pick<PublishingNeeds, 'releasePictures' | 'withdrawPictures'>,
  db: Db,
  articleId: string,
  postId: string | null = null,
): Promise<Touch[]> {
  const posts = await db
    .selectFrom('posts')
    .innerJoin('postVersions', (join) =>
      join.onRef('postId', '=', 'posts.id').onRef('postVersions.version', '=', 'publicVersion'),
    )
    .select(['posts.id', 'document'])
    .where('articleId', '=', articleId)
    .where('state', '=', 'published')
    .$if(postId !== null, (query) => query.where('posts.id', '=', postId))
    .execute();
  const sources = posts.map(({ document }) => imageSources(document));
  const released = await needs.releasePictures(db, [...new Set(sources.flat())]);
  const before = await picturesOfPosts(db, articleId, postId);
  for (const [at, { id }] of posts.entries()) {
    const pictures: LivePictures = Object.fromEntries(
      Object.entries(released).filter(([source]) => sources[at]?.includes(source)),
    );
    await sql`
      insert into live_posts (id, article_id, document, authors, is_key, is_pinned, posted_at, updated_at, pictures)
      select posts.id, article_id, document, authors, is_key, is_pinned, posted_at, changed_at, ${asJson(pictures)}
      from posts join post_versions on post_id = posts.id and post_versions.version = public_version
      where posts.id = ${id}
      on conflict (id) do update set document = excluded.document, authors = excluded.authors,
        is_key = excluded.is_key, is_pinned = excluded.is_pinned, updated_at = excluded.updated_at,
        pictures = excluded.pictures
    `.execute(db);
  }
  return withdrawUnusedMedia(needs, db, before);
}

/** Sources of the pictures that readers have in posts of a story, or in one of them. */
export async function picturesOfPosts(
  db: Db,
  articleId: string,
  postId: string | null = null,
): Promise<string[]> {
  const rows = await db
    .selectFrom('livePosts')
    .select('pictures')
    .where('articleId', '=', articleId)
    .where(sql<boolean>`pictures <> '{}'`)
    .$if(postId !== null, (query) => query.where('id', '=', postId))
    .execute();
  return [...new Set(rows.flatMap(({ pictures }) => Object.keys(pictures)))];
}
