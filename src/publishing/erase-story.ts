import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';
import { picturesOfPosts } from './coverage/show-coverage.ts';
import { findLive } from './live-story.ts';
import { leaveLists } from './places/change-lists.ts';
import type { PublishingContext } from './publish-story.ts';
import { touchedQueries } from './touched-queries.ts';
import { mediaOf, withdrawUnusedMedia } from './unused-media.ts';

/** Takes a story from readers as if it had never been: no address of it says that something is gone. */
export function eraseStory(ctx: PublishingContext, articleId: string, actor: string): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    const before = await findLive(db, articleId);
    const inPosts = await picturesOfPosts(db, articleId);
    await db.deleteFrom('liveAddresses').where('articleId', '=', articleId).execute();
    await db.deleteFrom('liveArticles').where('id', '=', articleId).execute();
    if (!before) return;
    const { touches } = await leaveLists(ctx.needs, db, before.lists);
    const mediaTouches = await withdrawUnusedMedia(ctx.needs, db, [...mediaOf(before), ...inPosts]);
    await appendEvent(db, {
      kind: 'article.erased',
      subject: articleId,
      data: { actor },
      touches: [...touchedQueries(articleId, before, null, true), ...touches, ...mediaTouches],
    });
  });
}
