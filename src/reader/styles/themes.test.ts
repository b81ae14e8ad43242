import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../platform/package-root.ts';
import { cardOf, pagesOf, siteOf } from '../views/site.test-support.ts';
import { schemesOf } from './check-tokens.ts';
import { readTheme } from './read-theme.ts';
import { styleIn } from './styles.ts';
import { themeNamed, wearTheme } from './worn-theme.ts';

const shipped = readdirSync(join(packageRoot, 'themes'));
const pagesIn = (theme: string) => {
  wearTheme(themeNamed(theme));
  return (['en', 'ar'] as const).flatMap((code) => Object.entries(pagesOf(siteOf(code), cardOf())));
};
afterAll(() => wearTheme(themeNamed('broadsheet')));

test('more than one theme is shipped', () => expect(shipped).toEqual(['broadsheet', 'tabloid']));

describe.each(shipped)('the theme %s', (name) => {
  test('dresses every kind of page in both directions, in few bytes', () => {
    for (const [page, html] of pagesIn(name)) {
      const { css } = styleIn(html);
      expect(css, page).toContain(schemesOf(themeNamed(name).tokens.ltr).light.accent);
      expect(brotliCompressSync(css).byteLength, page).toBeLessThan(6_500);
    }
  });
});

test('themes change the style of a page and nothing else of it', () => {
  const bare = (theme: string) =>
    pagesIn(theme).map(([, html]) =>
      html.replace(/<style>.*?<\/style>|<link rel="preload"[^>]*>|<meta name="theme-color"[^>]*>/gs, ''),
    );
  expect(bare('tabloid')).toEqual(bare('broadsheet'));
});

test('a theme that is not there says which there are', () => {
  const read = readTheme('gazette');
  expect(read.kind === 'mistakes' && read.mistakes.join()).toMatch(/broadsheet, tabloid/);
});
