import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { newSecret } from '../random.ts';

/**
 * A browser application from the folder its build was written to: hashed files under /assets, and its page for
 * every other address that a browser asks a page from. Mount it last.
 */
export function singlePageApp(folder: string): Hono {
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
    return c.html(readPage(folder).replace('%NONCE%', nonce), 200, pageHeaders(nonce));
  });
  return routes;
}

/** Read at each request: a new build is there with a reload, and staff do not ask for it often. */
function readPage(folder: string): string {
  return readFileSync(join(folder, 'index.html'), 'utf8');
}

function pageHeaders(nonce: string): Record<string, string> {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
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
