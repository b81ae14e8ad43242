import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Direction, Genre } from '../../domain/article.ts';
import { packageRoot } from '../../platform/package-root.ts';
import { withAssetAddresses } from '../static-files.ts';
import { minifyCss } from './minify-css.ts';
import type { Theme } from './theme.ts';
import { wornTheme } from './worn-theme.ts';

/** Kinds of pages by the parts of the style sheet they always have. */
export type PageKind = 'article' | 'list' | 'place' | 'choices' | 'gallery';

export interface Style {
  readonly css: string;
  /** For a Content-Security-Policy: `'sha256-…'`. */
  readonly source: string;
}

const parts: Readonly<Record<PageKind, readonly string[]>> = {
  article: ['article'],
  list: ['lists'],
  place: ['lists', 'places'],
  choices: ['lists', 'choices'],
  gallery: ['article', 'lists', 'places', 'choices'],
};

/**
 * Parts that few pages need, in their order, and what stands in the HTML of those that do. A page of live coverage that
 * goes on has what its next post may need. @internal for the gallery's test
 */
export const partsByMark: Readonly<Record<string, RegExp>> = {
  aside: /class="(key-points|explainer|rich-link|pull-quote|live-bar meta)"/,
  code: /<(pre|code)[ >]|class="live-bar meta"/,
  gallery: /class="(gallery|live-bar meta)"/,
  image: /class="(image|live-bar meta)"/,
  questions: /class="qa"/,
  'link-notes': /class="(link-notes|live-bar meta)"/,
  recordings: /class="(embed|audio|video|document|live-bar meta)"/,
  chart: /class="chart"/,
  saved: /class="saved"/,
  search: /class="search-form"/,
  statement: /class="statement"/,
  table: /<table[ >]|class="live-bar meta"/,
  coverage: /class="after coverage"/,
  timeline: /class="timeline"/,
  translations: /class="translations"/,
  comments: /class="after (comments|respond)"/,
  'handed-back': /class="handed-back"/,
  centred: /class="story genre-(feature|obituary)"/,
  ...Object.fromEntries(
    (['analysis', 'explainer', 'feature', 'obituary', 'opinion'] as const satisfies readonly Genre[]).map(
      (genre) => [genre, new RegExp(`class="story genre-${genre}"`)],
    ),
  ),
};

/** By theme and parts. */
const styles = new Map<string, Style>();
const stylesByCss = new Map<string, Style>();

/** The style of a kind of page, small enough to travel inside of it: what `html`, its main part, needs. */
export function styleFor(kind: PageKind, direction: Direction, html = '', theme: Theme = wornTheme()): Style {
  const marked = Object.entries(partsByMark).filter(([, mark]) => mark.test(html));
  const needed = [
    'base',
    ...(direction === 'rtl' ? ['rtl'] : []),
    ...parts[kind],
    ...marked.map(([part]) => part),
  ];
  const key = [theme.folder, ...needed].join(' ');
  const known = styles.get(key);
  if (known) return known;
  const joined = [theme.tokens[direction], ...needed.map((part) => partOf(theme, part))].join('\n');
  const css = withAssetAddresses(minifyCss(joined));
  const style = { css, source: `'sha256-${createHash('sha256').update(css).digest('base64')}'` };
  styles.set(key, style);
  stylesByCss.set(css, style);
  return style;
}

/**
 * The style that a page of ours carries.
 * @throws Error for HTML that no view of ours wrote.
 */
export function styleIn(html: string): Style {
  const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(html.slice(0, html.indexOf('</head>'))) ?? [];
  const style = stylesByCss.get(css);
  if (!style) throw new Error('A page carries a style that is not ours. Render it with renderPage.');
  return style;
}

/** A theme's own part stands after ours, or in its place. */
function partOf(theme: Theme, name: string): string {
  const own = theme.parts[name] ?? '';
  return theme.replaced.includes(name) ? own : `${readStyle(name)}\n${own}`;
}

function readStyle(name: string): string {
  return readFileSync(join(packageRoot, 'assets/styles', `${name}.css`), 'utf8');
}
