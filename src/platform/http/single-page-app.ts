import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { newSecret } from '../random.ts';

/** What stands in the page's places, by their names: `<!--%NAME%-->` where markup goes, `%NAME%` in an attribute. */
export type PageParts = Readonly<Record<string, string>>;

/** Fills a page for whoever asks for it, with the nonce of its styles; or gives another answer instead. */
type FillPage = (c: Context, nonce: string) => Promise<PageParts | Response>;

/**
 * A browser application from the folder its build was written to: hashed files under /assets, and its page for
 * every other address that a browser asks a page from. Mount it last.
 */
export function singlePageApp(folder: string, fill: FillPage): Hono {
  const routes = new Hono();
  routes.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.status !== 200) return;
    c.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
    c.res.headers.set('x-content-type-options', 'nosniff');
  });
  routes.use('/assets/*', serveStatic({ root: folder, precompressed: true }));
  routes.get('*', async (c, next) => {
    if (!/\btext\/html\b/.test(c.req.header('accept') ?? '')) return next();
    const nonce = newSecret();
    const parts = await fill(c, nonce);
    if (parts instanceof Response) {
      parts.headers.set('cache-control', 'no-store');
      return parts;
    }
    const page = readPage(folder);
    return c.html(fillPlaces(page, { ...parts, NONCE: nonce }), 200, pageHeaders(nonce, scriptHashes(page)));
  });
  return routes;
}

/** Read at each request: a new build is there with a reload, and staff do not ask for it often. */
function readPage(folder: string): string {
  return readFileSync(join(folder, 'index.html'), 'utf8');
}

/** In one pass, so that nothing in a part is taken for a place. */
function fillPlaces(page: string, parts: PageParts): string {
  return page.replace(/<!--%([A-Z]+)%-->|%([A-Z]+)%/g, (place, one, other) => parts[one ?? other] ?? place);
}

/** The scripts that the build wrote into the page itself are allowed word for word; no other is. */
function scriptHashes(page: string): string[] {
  const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
  return scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}

function pageHeaders(nonce: string, scripts: readonly string[]): Record<string, string> {
  const rules = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // ProseMirror's own reads what is pasted into a document that is never shown.
    'trusted-types default ProseMirrorClipboard',
  ];
  return {
    'content-security-policy': rules.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  };
}
