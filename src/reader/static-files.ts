import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { storable } from '../platform/http/storable.ts';
import { packageRoot } from '../platform/package-root.ts';
import { fontPath } from './styles/read-theme.ts';
import { wornTheme } from './styles/worn-theme.ts';

const files = ['site.js', 'blocks.js', 'icon.svg'];

const mediaTypes: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A face of the theme that the site wears, or null. */
function fontNamed(name: string): string | null {
  return extname(name) === '.woff2' ? fontPath(wornTheme(), name) : null;
}

/** One of the few files that pages refer to, or null. They change with the program alone. */
export async function staticFile(name: string): Promise<Response | null> {
  const path = files.includes(name) ? join(packageRoot, 'assets', name) : fontNamed(name);
  if (path === null) return null;
  const body = await readFile(path);
  const headers = {
    'content-type': mediaTypes[extname(name)] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=604800',
    'x-content-type-options': 'nosniff',
    // A typeface is asked for across origins alone: the newsroom's preview of a page shows the page's own.
    ...(extname(name) === '.woff2' && { 'access-control-allow-origin': '*' }),
  };
  return storable(new Response(body, { headers }), { dependencies: [] });
}
