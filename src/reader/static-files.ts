import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { storable } from '../platform/http/storable.ts';
import { packageRoot } from '../platform/package-root.ts';

const files: Readonly<Record<string, string>> = {
  'newsreader-latin.woff2': 'fonts/newsreader-latin.woff2',
  'newsreader-latin-ext.woff2': 'fonts/newsreader-latin-ext.woff2',
  'naskh-arabic.woff2': 'fonts/naskh-arabic.woff2',
  'site.js': 'site.js',
  'icon.svg': 'icon.svg',
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** One of the few files that pages refer to, or null. They change with the program alone. */
export async function staticFile(name: string): Promise<Response | null> {
  const path = Object.hasOwn(files, name) ? files[name] : undefined;
  if (path === undefined) return null;
  const body = await readFile(join(packageRoot, 'assets', path));
  const headers = {
    'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=604800',
    'x-content-type-options': 'nosniff',
    // A typeface is asked for across origins alone: the newsroom's preview of a page shows the page's own.
    ...(extname(path) === '.woff2' && { 'access-control-allow-origin': '*' }),
  };
  return storable(new Response(body, { headers }), { dependencies: [] });
}
