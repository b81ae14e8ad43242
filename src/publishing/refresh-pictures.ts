import { sql } from 'kysely';
import type { LivePicture } from '../domain/article.ts';
import { mediaKey, postsKey, type Touch } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';
import { findLive } from './live-story.ts';
import { refreshPlacePicture } from './places/refresh-place-picture.ts';
import { touchedQueries } from './touched-queries.ts';

/**
 * Shows a picture as it is now in every live story and on every page that has it: there are more renditions of it, or it is framed anew.
 * Its words are the story's own and stay. `change` runs while those stories are held; null leaves all as it is.
 */
export function refreshLivePictures(
  db: Db,
  source: string,
  change: () => Promise<{ readonly picture: LivePicture; readonly goneName: string | null } | null>,
): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const stories = await transaction
      .selectFrom('liveArticles')
      .select('id')
      .where(sql<boolean>`pictures ? ${source}`)
      .orderBy('id')
      .forUpdate()
      .execute();
    const changed = await change();
    if (!changed) return;
    const gone = changed.goneName === null ? [] : [{ key: mediaKey(changed.goneName) }];
    const pages = await refreshPlacePicture(transaction, source, changed.picture);
    if (pages.length > 0) {
      await appendEvent(transaction, {
        kind: 'place.pictures_refreshed',
        subject: source,
        data: {},
        touches: [...pages.map((key) => ({ key })), ...gone],
      });
    }
    await refreshPosts(transaction, { source, picture: changed.picture, gone });
    for (const { id } of stories) {
      await sql`
        update live_articles set pictures = jsonb_set(pictures, array[${source}], ${JSON.stringify(changed.picture)}::jsonb)
        where id = ${id}
      `.execute(transaction);
      const live = await findLive(transaction, id);
      const touches = touchedQueries(id, live, live, false);
      await appendEvent(transaction, {
        kind: 'article.pictures_refreshed',
        subject: id,
        data: { source },
        touches: [...touches, ...gone],
      });
    }
  });
}

/** The same in posts of live coverage. */
async function refreshPosts(
  db: Db,
  changed: { readonly source: string; readonly picture: LivePicture; readonly gone: readonly Touch[] },
): Promise<void> {
  const { source, picture, gone } = changed;
  const posts = await sql<{ id: string; articleId: string; postedAt: Date }>`
    update live_posts set pictures = jsonb_set(pictures, array[${source}], ${JSON.stringify(picture)}::jsonb)
    where pictures ? ${source} and pictures <> '{}'
    returning id, article_id, posted_at
  `.execute(db);
  for (const { id, articleId, postedAt } of posts.rows) {
    await appendEvent(db, {
      kind: 'post.pictures_refreshed',
      subject: articleId,
      data: { post: id, source },
      touches: [{ key: postsKey(articleId), at: postedAt.getTime() }, ...gone],
    });
  }
}
