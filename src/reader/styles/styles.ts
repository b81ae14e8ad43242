import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Direction } from '../../domain/article.ts';
import { packageRoot } from '../../platform/package-root.ts';
import { minifyCss } from './minify-css.ts';

/** Kinds of pages by the parts of the style sheet they use. */
export type PageKind = 'article' | 'list' | 'place';

export interface Style {
  readonly css: string;
  /** For a Content-Security-Policy: `'sha256-…'`. */
  readonly source: string;
}

const parts: Readonly<Record<PageKind, readonly string[]>> = {
  article: ['article'],
  list: ['lists'],
  place: ['lists', 'places'],
};
const styles = new Map<string, Style>();

/** The style of a kind of page, small enough to travel inside of it. */
export function styleFor(kind: PageKind, direction: Direction): Style {
  const key = `${kind} ${direction}`;
  const known = styles.get(key);
  if (known) return known;
  const files = ['base', ...(direction === 'rtl' ? ['arabic'] : []), ...parts[kind]];
  const css = minifyCss(files.map(readStyle).join('\n'));
  const style = { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
  styles.set(key, style);
  return style;
}

function readStyle(name: string): string {
  return readFileSync(join(packageRoot, 'assets/styles', `${name}.css`), 'utf8');
}
