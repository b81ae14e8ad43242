import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../platform/package-root.ts';
import { cssMistakes } from './check-css.ts';
import { tokenMistakes } from './check-tokens.ts';
import type { Theme } from './theme.ts';
import { viewMistakes } from './view-templates.ts';

const fontFile = z.string().regex(/^[a-z0-9-]+\.woff2$/, 'A font is a file like my-face.woff2.');
const manifest = z.strictObject({
  name: z.string().min(1).max(60),
  fonts: z.strictObject({ ltr: fontFile.optional(), rtl: fontFile.optional() }).default({}),
  /** Parts whose own file stands in the place of ours instead of after it. */
  replaces: z.array(z.string()).default([]),
});

export type ReadTheme =
  | { readonly kind: 'theme'; readonly theme: Theme }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly string[] };

const shippedFolder = join(packageRoot, 'themes');

/** Reads and checks a theme: a shipped one by its name, or an owner's by the path of its folder. */
export function readTheme(nameOrPath: string): ReadTheme {
  const folder = /^[a-z0-9-]+$/.test(nameOrPath) ? join(shippedFolder, nameOrPath) : resolve(nameOrPath);
  if (!existsSync(join(folder, 'theme.json'))) {
    const shipped = readdirSync(shippedFolder).join(', ');
    return mistakes([
      `There is no theme.json in ${folder}. Name a shipped theme (${shipped}) or the path of a folder (./my-theme).`,
    ]);
  }
  const said = readManifest(folder);
  if (typeof said === 'string') return mistakes([said]);
  const theme = themeIn(folder, said);
  const found = [
    ...tokenMistakes(theme.tokens),
    ...Object.entries(theme.parts).flatMap(([part, css]) => partMistakes(part, css)),
    ...theme.replaced.filter((part) => !(part in theme.parts)).map(missingPart),
    ...Object.entries(theme.views).flatMap(([name, html]) => viewMistakes(name, html)),
    ...Object.values(theme.fonts).flatMap((file) =>
      !file || fontPath(theme, file) ? [] : [missingFont(file)],
    ),
  ];
  return found.length === 0 ? { kind: 'theme', theme } : mistakes(found);
}

const mistakes = (found: readonly string[]): ReadTheme => ({ kind: 'mistakes', mistakes: found });
const missingPart = (part: string) =>
  `theme.json: "replaces" names ${part}, but there is no parts/${part}.css.`;
const missingFont = (file: string) =>
  `theme.json: there is no fonts/${file}, and none of ours has that name.`;

function readManifest(folder: string): z.infer<typeof manifest> | string {
  try {
    const parsed = manifest.safeParse(JSON.parse(readFileSync(join(folder, 'theme.json'), 'utf8')));
    if (parsed.success) return parsed.data;
    return `theme.json: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`;
  } catch (error) {
    return `theme.json is not JSON: ${error instanceof Error ? error.message : error}`;
  }
}

/** What a theme does not say, the broadsheet says. */
function themeIn(folder: string, { name, fonts, replaces }: z.infer<typeof manifest>): Theme {
  const file = (path: string) =>
    [folder, join(shippedFolder, 'broadsheet')].map((each) => join(each, path)).find(existsSync) ?? '';
  const ltr = readFileSync(file('tokens.css'), 'utf8');
  return {
    name,
    folder,
    fonts,
    tokens: { ltr, rtl: `${ltr}\n${readFileSync(file('tokens-rtl.css'), 'utf8')}` },
    parts: filesIn(join(folder, 'parts'), '.css'),
    replaced: replaces,
    views: filesIn(join(folder, 'views'), '.html'),
    paper: { light: paperOf(ltr, /:root\s*\{/), dark: paperOf(ltr, /prefers-color-scheme:\s*dark/) },
  };
}

function filesIn(folder: string, ending: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder).map((file) => [basename(file, ending), readFileSync(join(folder, file), 'utf8')]),
  );
}

function paperOf(css: string, after: RegExp): string {
  return /--paper:\s*(#[0-9a-f]{3,6})/i.exec(css.slice(Math.max(0, css.search(after))))?.[1] ?? '';
}

function partMistakes(part: string, css: string): string[] {
  const known = existsSync(join(packageRoot, 'assets/styles', `${part}.css`));
  return known ? cssMistakes(`parts/${part}.css`, css) : [`parts/${part}: there is no part of that name.`];
}

/** Where a face of a theme lies, or null: in its own folder, or among ours. */
export function fontPath(theme: Pick<Theme, 'folder'>, file: string): string | null {
  if (isAbsolute(file) || file.includes('/')) return null;
  const places = [join(theme.folder, 'fonts', file), join(packageRoot, 'assets/fonts', file)];
  return places.find(existsSync) ?? null;
}
