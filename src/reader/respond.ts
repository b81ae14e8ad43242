import { type StorableFacts, storable } from '../platform/http/storable.ts';
import { assetAddress } from './static-files.ts';
import { withPictureColours } from './styles/picture-colours.ts';
import { styleIn } from './styles/styles.ts';

/**
 * For caches on the way: fresh for a few seconds, so that a spike is theirs; then shown while asked anew, and
 * for a day if the site is down. A network in front that purges by Surrogate-Key may keep it longer.
 */
const cacheControl = 'public, max-age=5, stale-while-revalidate=30, stale-if-error=86400';

/** Headers of every HTML page. `ownStyle`: what its policy has to allow besides the style sheet. */
function pageHeaders(html: string, ownStyle: string | null): Record<string, string> {
  const style = [styleIn(html).source, ownStyle].filter((source) => source !== null).join(' ');
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'self' ${style}; script-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self';${framesOf(html)} form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
}

/** What of elsewhere a reader may have shown on this page, by its origin. In a story's own words quotation marks are escaped. */
function framesOf(html: string): string {
  const origins = new Set(
    [...html.matchAll(/ data-player="(https:\/\/[a-z0-9.-]+)\//g)].map(([, origin]) => origin),
  );
  return origins.size === 0 ? '' : ` frame-src ${[...origins].join(' ')};`;
}

/** A page that is the same for everybody until something it was made from changes. */
export function sharedPage(plainHtml: string, facts: StorableFacts, status = 200): Response {
  const { html, source } = withPictureColours(plainHtml);
  const headers = {
    ...pageHeaders(plainHtml, source),
    'cache-control': cacheControl,
    'speculation-rules': `"${assetAddress('fetch-ahead.json')}"`,
  };
  return storable(new Response(html, { status, headers }), facts);
}

/** A page for one reader, or one that is not worth keeping. */
export function passingPage(plainHtml: string, status: number): Response {
  const { html, source } = withPictureColours(plainHtml);
  const headers = { ...pageHeaders(plainHtml, source), 'cache-control': 'no-store' };
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
