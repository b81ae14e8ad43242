import { createHash } from 'node:crypto';
import type { Edition, LiveFiles, LivePictures } from '../../domain/article.ts';
import type { FrontContext } from '../context.ts';
import { loadSite } from '../load-site.ts';
import { formatDateTime, writtenLanguage } from '../messages/format.ts';
import { messagesFor } from '../messages/messages.ts';
import { listEditions } from '../queries.ts';
import { pageContextOf } from '../story-page-context.ts';
import { styleIn } from '../styles/styles.ts';
import { renderArticlePage } from '../views/article-page.tsx';
import { renderNoticePage } from '../views/notice-page.tsx';
import { renderStamp, stampStyle } from '../views/preview-stamp.tsx';
import { type StoryShown, storyParts } from './article.ts';

/** Whose preview it is, and where. */
export interface PreviewStamp {
  readonly forName: string;
  readonly expiresAt: Date;
  /** Path of the page on the newsroom's port. */
  readonly path: string;
}

/** The newsroom's origin: the pages below are served from there, what they refer to from the reader site. */
type PreviewContext = FrontContext & { readonly newsroomUrl: string };

/**
 * A story as readers would see it, under the name of the one person who may. Its pictures lie below the path of the
 * page; nothing runs in it, and no address that is followed from it tells where it came from.
 */
export async function previewArticle(
  ctx: PreviewContext,
  edition: Edition,
  story: StoryShown & { readonly pictures: LivePictures; readonly files: LiveFiles },
  stamp: PreviewStamp,
): Promise<Response> {
  const { site } = await loadSite(ctx, edition);
  const { messages } = site;
  const html = renderArticlePage(
    site,
    {
      title: messages.preview.title(story.headline),
      path: story.path,
      section: story.sectionSlug,
      isHidden: true,
    },
    {
      ...storyParts(site, story, pageContextOf(story, edition)),
      changes: [],
      coverage: null,
      translations: [],
      storylines: [],
      related: [],
      comments: '',
    },
  );
  const words = messagesFor(writtenLanguage(edition)).preview;
  const until = formatDateTime(stamp.expiresAt, edition);
  const stamped = renderStamp({ words, forName: stamp.forName, until });
  const shown = withOwnMedia(html, story, `${ctx.newsroomUrl}${stamp.path}/media/`);
  return answer(ctx, { html: shown, stamped, status: 200, path: stamp.path });
}

/** Pictures and recordings have no public address yet: they come by the address of the preview alone. */
function withOwnMedia(
  html: string,
  { pictures, files }: { readonly pictures: LivePictures; readonly files: LiveFiles },
  folder: string,
): string {
  return [...Object.values(pictures), ...Object.values(files)].reduce(
    (text, { name }) => text.replaceAll(new RegExp(`/media/${name}(?=[-.])`, 'g'), `${folder}${name}`),
    html,
  );
}

/** For a link that was ended, ran out or never was: always the same. */
export async function previewGone(ctx: PreviewContext): Promise<Response> {
  const [edition] = await listEditions(ctx.readerDb);
  if (!edition) throw new Error('There is no edition.');
  const { site } = await loadSite(ctx, edition);
  const { goneTitle, goneText } = site.messages.preview;
  const front = `${edition.pathPrefix}/`;
  const html = renderNoticePage(
    site,
    { title: site.messages.page.title(goneTitle, edition.name), path: '/preview', isHidden: true },
    {
      title: goneTitle,
      paragraphs: [goneText],
      link: { path: front, words: site.messages.page.frontPage },
    },
  );
  // It stands at any address: it has no way to a part of itself.
  const still = html.replaceAll(/<a [^>]*href="#[^>]*>.*?<\/a>/gs, '');
  return answer(ctx, { html: still, stamped: '', status: 404, path: '/preview' });
}

interface PreviewPage {
  readonly html: string;
  readonly stamped: string;
  readonly status: number;
  readonly path: string;
}

function answer(ctx: PreviewContext, page: PreviewPage): Response {
  const { readerUrl } = ctx;
  const stampSource = `'sha256-${createHash('sha256').update(stampStyle).digest('base64')}'`;
  const rules = [
    "default-src 'none'",
    `style-src ${styleIn(page.html).source} ${stampSource}`,
    `img-src 'self' data: ${readerUrl}`,
    "media-src 'self'",
    `font-src ${readerUrl}`,
    `base-uri ${readerUrl}`,
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return new Response(place(ctx, page), {
    status: page.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': rules.join('; '),
      ...previewHeaders,
    },
  });
}

/** What goes with everything of a preview: it is kept nowhere, listed nowhere, and says nothing of itself elsewhere. */
export const previewHeaders = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive, nosnippet, noimageindex',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** A page without what comes with it on the reader site: scripts, and the style sheet of a reader's choices. */
export function withoutCompany(html: string): string {
  return html.replaceAll(/<script src="[^"]*"[^>]*><\/script>|<link rel="(stylesheet|manifest)"[^>]*>/g, '');
}

/** Our own page on another origin: its addresses lead to the reader site, its parts to themselves, its script stays behind. */
function place({ readerUrl, newsroomUrl }: PreviewContext, { html, stamped, path }: PreviewPage): string {
  const style = stamped === '' ? '' : `<style>${stampStyle}</style>`;
  return (
    withoutCompany(html)
      .replace('<head>', `<head><base href="${readerUrl}/"/>${style}`)
      // Not in the style, which the policy knows by its hash.
      .replaceAll(/(?<=<a [^>]*)href="#/g, `href="${newsroomUrl}${path}#`)
      .replace('<body>', `<body>${stamped}`)
  );
}
