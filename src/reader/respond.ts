import { playerOrigins } from '../domain/blocks/players.ts';
import { type StorableFacts, storable } from '../platform/http/storable.ts';
import { pageHeaders } from './page-policy.ts';
import { assetAddress } from './static-files.ts';
import { withPictureColours } from './styles/picture-colours.ts';
import { styleIn } from './styles/styles.ts';
import type { PlainPage } from './views/plain-page.tsx';

/**
 * For caches on the way: fresh for a few seconds, so that a spike is theirs; then shown while asked anew, and
 * for a day if the site is down. A network in front that purges by Surrogate-Key may keep it longer.
 */
const cacheControl = 'public, max-age=5, stale-while-revalidate=30, stale-if-error=86400';

/** `ownStyle`: what the page's policy has to allow besides the style sheet. */
function headersOf(html: string, ownStyle: string | null): Record<string, string> {
  const styles = ["'self'", styleIn(html).source, ...(ownStyle === null ? [] : [ownStyle])];
  const frames = framesOf(html);
  return pageHeaders([
    `style-src ${styles.join(' ')}`,
    "script-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...(frames.length === 0 ? [] : [`frame-src ${frames.join(' ')}`]),
  ]);
}

/**
 * What of elsewhere a reader may have shown on this page, by its origin. The next post of coverage that goes on may bring
 * anything that can be shown. In a story's own words quotation marks are escaped.
 */
function framesOf(html: string): readonly string[] {
  if (html.includes(' class="live-bar meta"')) return playerOrigins;
  const found = [...html.matchAll(/ data-player="(https:\/\/[a-z0-9.-]+)\//g)];
  return [...new Set(found.map(([, origin = '']) => origin))];
}

/** A page that is the same for everybody until something it was made from changes. */
export function sharedPage(plainHtml: string, facts: StorableFacts, status = 200): Response {
  const { html, source } = withPictureColours(plainHtml);
  const headers = {
    ...headersOf(plainHtml, source),
    'cache-control': cacheControl,
    'speculation-rules': `"${assetAddress('fetch-ahead.json')}"`,
  };
  return storable(new Response(html, { status, headers }), facts);
}

/** A page for one reader, or one that is not worth keeping. */
export function passingPage(plainHtml: string, status: number): Response {
  const { html, source } = withPictureColours(plainHtml);
  const headers = { ...headersOf(plainHtml, source), 'cache-control': 'no-store' };
  return new Response(html, { status, headers });
}

/** A page for a reader whose request is not answered as they wished. */
export function plainAnswer({ status, headers, html }: PlainPage): Response {
  return new Response(html, { status, headers });
}

/** The way to where an article is now. */
export function movedPermanently(path: string, facts: StorableFacts): Response {
  return storable(
    new Response(null, {
      status: 301,
      headers: { location: encodeURI(path), 'cache-control': cacheControl },
    }),
    facts,
  );
}
