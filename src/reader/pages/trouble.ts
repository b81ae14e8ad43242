import type { Edition } from '../../domain/article.ts';
import { articleKey, frontKey } from '../../domain/page-keys.ts';
import { cardOf } from '../cards.ts';
import type { ReaderContext } from '../context.ts';
import { loadSite } from '../load-site.ts';
import { nearestStories } from '../nearest-stories.ts';
import { listStories } from '../queries.ts';
import { passingPage, sharedPage } from '../respond.ts';
import { renderNoticePage } from '../views/notice-page.tsx';

const latestShown = 6;

/** 404: says so and helps on. Never stored: there is no end of addresses that are not there. */
export async function notFoundPage(ctx: ReaderContext, edition: Edition, path: string): Promise<Response> {
  const { site } = await loadSite(ctx, edition);
  const words = site.messages.trouble;
  const near = await nearestStories(ctx.readerDb, edition, path);
  const latest = await listStories(ctx.readerDb, frontKey(edition.code), latestShown);
  const html = renderNoticePage(
    site,
    { title: site.messages.page.title(words.notFoundTitle, edition.name), path, isHidden: true },
    {
      title: words.notFoundTitle,
      paragraphs: [words.notFoundText, words.notFoundHelp],
      link: { path: `${edition.pathPrefix}/`, words: site.messages.page.frontPage },
      hasSearch: true,
      near: near.map(cardOf),
      latest: latest.filter(({ id }) => !near.some((story) => story.id === id)).map(cardOf),
    },
  );
  return passingPage(html, 404);
}

/** 410: a story that was taken back, with the reason if there is one to give. */
export async function gonePage(
  ctx: ReaderContext,
  edition: Edition,
  story: { readonly path: string; readonly articleId: string; readonly reason: string | null },
): Promise<Response> {
  const { site, dependencies, expiresAt } = await loadSite(ctx, edition);
  const words = site.messages.trouble;
  const html = renderNoticePage(
    site,
    { title: site.messages.page.title(words.goneTitle, edition.name), path: story.path, isHidden: true },
    {
      title: words.goneTitle,
      paragraphs: [words.goneText, ...(story.reason ? [words.goneReason(story.reason)] : [])],
      link: { path: `${edition.pathPrefix}/`, words: site.messages.page.frontPage },
    },
  );
  return sharedPage(
    html,
    { dependencies: [...dependencies, { key: articleKey(story.articleId) }], expiresAt },
    410,
  );
}

/** The page after a comment was handed in. */
export async function commentReceivedPage(
  ctx: ReaderContext,
  edition: Edition,
  story: { readonly id: string; readonly path: string },
): Promise<Response> {
  const { site } = await loadSite(ctx, edition);
  const words = site.messages.comments;
  const html = renderNoticePage(
    site,
    { title: site.messages.page.title(words.receivedTitle, edition.name), path: story.path, isHidden: true },
    {
      title: words.receivedTitle,
      paragraphs: [words.receivedText],
      link: { path: story.path, words: words.backToStory },
    },
  );
  return passingPage(html, 200);
}
