import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { storable } from '../platform/http/storable.ts';
import { packageRoot } from '../platform/package-root.ts';
import { fetchAheadRules } from './fetch-ahead.ts';
import { shrinkScript } from './shrink-script.ts';
import { minifyCss } from './styles/minify-css.ts';
import { fontPath } from './styles/read-theme.ts';
import { wornTheme } from './styles/worn-theme.ts';

/** A file of the program that pages refer to. It changes with the program alone. */
interface Asset {
  readonly bytes: Buffer<ArrayBuffer>;
  /** The name it goes by, with a hash of its bytes: what stands there never changes. */
  readonly address: string;
}

const scripts = ['site.js', 'blocks.js', 'saved.js', 'aloud.js', 'live.js'];
const names = [...scripts, 'aloud.css', 'icon.svg', 'icon-192.png', 'icon-512.png', 'icon-mask.png'];
/** What is written by the program and lies in no file. */
const written: ReadonlyMap<string, string> = new Map([['fetch-ahead.json', fetchAheadRules]]);

const mediaTypes: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/speculationrules+json', // the rules for fetching ahead are the only ones
};

const forever = 'public, max-age=31536000, immutable';
const forADay = 'public, max-age=86400, stale-while-revalidate=604800, stale-if-error=604800';
const assets = new Map<string, Asset>();

/**
 * Where pages find a file, such as `/assets/site-0a1b2c3d4e.js`.
 * @throws Error for a file that there is not
 */
export function assetAddress(name: string): string {
  const asset = assetNamed(name);
  if (!asset) throw new Error(`Pages have no file "${name}".`);
  return asset.address;
}

/** A small picture as an address that holds it, which saves a request. */
export function assetInside(name: string): string {
  const text = (assetNamed(name)?.bytes.toString('utf8') ?? '').trim().replaceAll('"', "'");
  return `data:${mediaTypes[extname(name)]},${text.replace(/[^\w\-.~:/?@!$&'()*+,;=]/g, encodeURIComponent)}`;
}

/** CSS with the addresses of files as pages find them, for `url(/assets/name)`. */
export function withAssetAddresses(css: string): string {
  return css.replace(/\/assets\/([\w.-]+)/g, (_address, name: string) => assetAddress(name));
}

/**
 * A file by the end of its address, or null. A page that somebody kept may ask for the file of a program that is no
 * more: it gets today's, but not for ever.
 */
export function staticFile(file: string): Response | null {
  const [, stem, hash, extension] = /^(.+?)(-[0-9a-f]{10})?(\.\w+)$/.exec(file) ?? [];
  const asset = assetNamed(`${stem}${extension}`);
  if (!asset) return null;
  const isCurrent = asset.address === `/assets/${file}`;
  const type = extname(file);
  const headers = {
    'content-type': mediaTypes[type] ?? 'application/octet-stream',
    'cache-control': isCurrent ? forever : forADay,
    'x-content-type-options': 'nosniff',
    // A typeface is asked for across origins alone: the newsroom's preview of a page shows the page's own.
    ...(type === '.woff2' && { 'access-control-allow-origin': '*' }),
  };
  const response = new Response(asset.bytes, { headers });
  // There is no end of hashes that are not ours.
  return isCurrent || hash === undefined ? storable(response, { dependencies: [] }) : response;
}

/** A face of the theme that the site wears, or null. */
function fontNamed(name: string): string | null {
  return extname(name) === '.woff2' ? fontPath(wornTheme(), name) : null;
}

function assetNamed(name: string): Asset | null {
  const known = assets.get(name);
  if (known) return known;
  const read = contentOf(name);
  if (read === null) return null;
  const type = extname(name);
  const shrink = { '.css': minifyCss, '.js': shrinkScript }[type];
  const bytes = shrink ? Buffer.from(shrink(read.toString('utf8'))) : read;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const asset = { bytes, address: `/assets/${name.slice(0, -type.length)}-${hash}${type}` };
  assets.set(name, asset);
  return asset;
}

function contentOf(name: string): Buffer<ArrayBuffer> | null {
  const text = written.get(name);
  if (text !== undefined) return Buffer.from(text);
  const path = names.includes(name) ? join(packageRoot, 'assets', name) : fontNamed(name);
  return path === null ? null : readFileSync(path);
}
