import type { Edition } from '../../domain/article.ts';
import { articleKey, siteKey } from '../../domain/page-keys.ts';
import { storable } from '../../platform/http/storable.ts';
import type { Db } from '../../store/db.ts';
import type { FrontContext } from '../context.ts';
import { messagesOf } from '../messages/own-words.ts';
import { readArticle } from '../queries.ts';
import { renderNewestPosts } from '../views/newest-posts.tsx';
import { readCoverage } from './coverage-of.ts';

/** For caches on the way: a post is seen by whoever asks this many seconds after it. */
const freshSeconds = 2;
/** How long it is known that there is no such story, milliseconds. */
const goneFor = 60_000;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': `public, max-age=${freshSeconds}`,
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/**
 * What the first page of a story's posts shows of them, or the posts that follow those `before` a place; 404 where
 * readers do not have it, 410 where it has no coverage (any more).
 */
export async function newestPosts(
  ctx: FrontContext,
  edition: Edition,
  articleId: string,
  before?: string,
): Promise<Response> {
  const { readerDb, clock } = ctx;
  const dependencies = [{ key: articleKey(articleId) }];
  const story = await readArticle(readerDb, articleId);
  const isHere = story?.edition === edition.code;
  const coverage = isHere ? await readCoverage(readerDb, edition, story, { before }) : null;
  if (!coverage) {
    const isOver = isHere && before === undefined;
    const answer = new Response('', { status: isOver ? 410 : 404, headers });
    // Thousands may ask at once where a story was taken back: that costs one look. Of ids and places that somebody made
    // up there is no end, and they must not take the room of pages.
    if (before !== undefined || (!story && !(await wasHere(readerDb, articleId)))) return answer;
    return storable(answer, { dependencies, expiresAt: clock.now().getTime() + goneFor });
  }
  const messages = await messagesOf(readerDb, edition);
  const html = renderNewestPosts({ edition, messages, origin: ctx.readerUrl }, coverage.shown);
  const answer = new Response(html, { headers });
  if (!coverage.page.isLinked) return answer;
  return storable(answer, {
    dependencies: [...dependencies, { key: siteKey(edition.code) }, ...coverage.dependencies],
  });
}

/** Whether readers ever had this story. */
async function wasHere(db: Db, articleId: string): Promise<boolean> {
  const address = await db
    .selectFrom('liveAddresses')
    .select('path')
    .where('articleId', '=', articleId)
    .limit(1)
    .executeTakeFirst();
  return address !== undefined;
}
